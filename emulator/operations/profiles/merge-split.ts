import { timestamp } from '../../core/clock.ts';
import { existing, IncorrectField, NotFound } from '../../core/errors.ts';
import { defined, Parameters, type Values } from '../../core/parameters.ts';
import type { Profile } from '../../model/profiles.ts';
import type { State } from '../../model/state.ts';
import { profileField } from '../../profiles/fields.ts';
import { findProfile } from '../../profiles/matching.ts';
import { impliedFields, type Search, searchOf } from '../../profiles/search.ts';
import { isSame } from '../../profiles/subscription-write.ts';
import { applyData, newProfile, saveProfile } from '../../profiles/write.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { databaseOf } from '../../store/lookups.ts';

/**
 * Merging and splitting. Neither page shows a reply, so both answer the bare envelope:
 * https://guides.altcraft.com/en/developer-guide/profiles/41484440
 * https://guides.altcraft.com/en/developer-guide/profiles/41484445
 */
export const profilesJoin = {
  'profiles.merge'(call) {
    const { state, parameters } = call;
    databaseOf(state, parameters.integer('db_id'));
    const sources = parameters.objects('source').map((source) => sourceAt(state, partyIn(parameters, source)));
    if (sources.length === 0) throw new IncorrectField('source', 'is required');
    const target = openTarget(call, partyIn(parameters, parameters.object('destination')));
    if (sources.some(({ id }) => id === target.id)) throw new IncorrectField('destination', 'is one of the sources');
    for (const source of sources) {
      carryFields(state, source, target);
      if (parameters.flag('subscriptions', true)) moveSubscriptions(source, target, () => true);
      if (parameters.flag('history', true)) moveHistory(source, target);
    }
    finish(call, sources, [target], 'merged');
    return {};
  },

  'profiles.split'(call) {
    const { state, parameters } = call;
    const source = sourceAt(state, partyIn(parameters, parameters.object('source')));
    const parties = parameters.objects('destination').map((destination) => partyIn(parameters, destination));
    if (parties.length === 0) throw new IncorrectField('destination', 'is required');
    const targets = parties.map((party) => openTarget(call, party));
    if (targets.some(({ id }) => id === source.id)) throw new IncorrectField('destination', 'is the source');
    // A subscription goes to the result that is searched by its address, the rest goes to the first one.
    if (parameters.flag('subscriptions', true)) {
      targets.forEach((target, index) => moveSubscriptions(source, target, isAddressOf(parties[index]?.search)));
      targets.slice(0, 1).forEach((target) => moveSubscriptions(source, target, () => true));
    }
    targets.forEach((target) => carryFields(state, source, target));
    if (parameters.flag('history', true)) targets.slice(0, 1).forEach((target) => moveHistory(source, target));
    finish(call, [source], targets, 'split');
    if (parameters.flag('static_segments')) moveMembership(state, source, targets);
    return {};
  },
} satisfies OperationFunctions;

/** A profile as a caller names it: a database and a search. */
interface Party {
  databaseId: number;
  search: Search;
}

// matching, field_name and field_value stand at the top level; what a party says itself comes first.
function partyIn({ values }: Parameters, party: Values): Party {
  const { matching, field_name, field_value } = values;
  const own = new Parameters({ ...defined({ matching, field_name, field_value }), ...party });
  return { databaseId: own.integer('db_id'), search: searchOf(own) };
}

function sourceAt(state: State, { databaseId, search }: Party): Profile {
  return structuredClone(existing(findProfile(state, databaseId, search), 'profile'));
}

function openTarget(call: Call, { databaseId, search }: Party): Profile {
  const found = findProfile(call.state, databaseId, search);
  if (found) return structuredClone(found);
  if (search.mode === 'profile_id') throw new NotFound('profile not found');
  const profile = newProfile(call, databaseId);
  applyData(call.state, profile, impliedFields(search), { date: timestamp(call.now), skipInvalid: false });
  profile.fields.email ??= 'localhost';
  return profile;
}

// Fields fill gaps. An e-mail moves: the source keeps `localhost`, which stands for none and is never copied itself.
function carryFields(state: State, source: Profile, target: Profile): void {
  const database = databaseOf(state, target.databaseId);
  const { email, ...fields } = source.fields;
  for (const [name, value] of Object.entries(fields)) {
    if (profileField(database, name)) target.fields[name] ??= structuredClone(value);
  }
  if (typeof email !== 'string' || email === 'localhost') return;
  if ((target.fields.email ?? 'localhost') === 'localhost') target.fields.email = email;
  source.fields.email = 'localhost';
}

function moveSubscriptions(
  source: Profile,
  target: Profile,
  wanted: (entry: Profile['subscriptions'][number]) => boolean,
) {
  const moving = source.subscriptions.filter(wanted);
  source.subscriptions = source.subscriptions.filter((entry) => !moving.includes(entry));
  const additional = moving.filter(
    (entry) => !target.subscriptions.some((known) => isSame(known, entry.resourceId, entry.channel, entry.address)),
  );
  target.subscriptions.push(...additional);
}

function isAddressOf(search: Search | undefined) {
  const contacts = [search?.email, search?.phone, search?.subscriptionId].filter((value) => value !== undefined);
  return ({ address }: Profile['subscriptions'][number]) =>
    contacts.includes(address.email ?? address.phone ?? address.subscription_id ?? '');
}

function moveHistory(source: Profile, target: Profile): void {
  target.history.push(...source.history);
  target.history.sort((a, b) => a.date.localeCompare(b.date));
  source.history = [];
}

function finish(call: Call, sources: Profile[], targets: Profile[], event: string): void {
  const { state, parameters, now } = call;
  const date = timestamp(now);
  const data = parameters.optionalObject('data') ?? {};
  for (const target of targets) applyData(state, target, data, { date, skipInvalid: false });
  // All or nothing: a refusal, say for an e-mail that is taken, leaves every profile as it was.
  const before = new Map(state.profiles);
  try {
    for (const profile of [...sources, ...targets]) {
      profile.history.push({ date, event });
      saveProfile(state, profile);
    }
  } catch (error) {
    state.profiles = before;
    throw error;
  }
}

function moveMembership(state: State, source: Profile, targets: Profile[]): void {
  for (const segment of state.segments.values()) {
    if (!segment.members.includes(source.id)) continue;
    const entering = targets.filter(({ databaseId }) => databaseId === segment.databaseId).map(({ id }) => id);
    segment.members = [...segment.members.filter((member) => member !== source.id), ...entering];
  }
}
