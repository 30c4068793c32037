/**
 * Finds objects by their ids. Each look-up throws NotFound where there is none.
 */
import { existing, NoAccess } from '../core/errors.ts';
import type { Database, Resource } from '../model/databases.ts';
import type { LoyaltyProgram, PromoProgram } from '../model/loyalty.ts';
import type { Mailing, MailingType, VirtualSender } from '../model/mailings.ts';
import type { Template } from '../model/messages.ts';
import type { Pixel, Profile, Relation } from '../model/profiles.ts';
import type { Campaign, Scenario } from '../model/scenarios.ts';
import type { Segment } from '../model/segments.ts';
import type { State } from '../model/state.ts';
import type { SuppressionList } from '../model/suppression-lists.ts';
import type { StoredFile } from '../model/tasks.ts';

export function databaseOf(state: State, id: number): Database {
  return existing(state.databases.get(id), `database ${id}`);
}

export function resourceOf(state: State, id: number): Resource {
  return existing(state.resources.get(id), `resource ${id}`);
}

/** The resource that a token belongs to. @throws NoAccess */
export function resourceOfToken(state: State, token: string): Resource {
  const resource = [...state.resources.values()].find(({ rtoken }) => rtoken === token);
  if (!resource) throw new NoAccess('No access: the resource token is unknown');
  return resource;
}

/** A profile of one database. */
export function profileOf(state: State, databaseId: number, id: string): Profile {
  databaseOf(state, databaseId);
  const profile = state.profiles.get(id);
  return existing(profile?.databaseId === databaseId ? profile : undefined, 'profile');
}

/** Profiles of a database by id; ids grow, so the order of creation is the order of ids. */
export function profilesOf(state: State, databaseId: number): Profile[] {
  return [...state.profiles.values()].filter((profile) => profile.databaseId === databaseId);
}

export function relationOf(state: State, id: number): Relation {
  return existing(state.relations.get(id), `relation ${id}`);
}

export function pixelOf(state: State, id: number): Pixel {
  return existing(state.pixels.get(id), `pixel ${id}`);
}

export function segmentOf(state: State, id: number): Segment {
  return existing(state.segments.get(id), `segment ${id}`);
}

export function suppressionListOf(state: State, id: number): SuppressionList {
  return existing(state.suppressionLists.get(id), `suppression list ${id}`);
}

export function templateOf(state: State, id: number): Template {
  return existing(state.templates.get(id), `template ${id}`);
}

/** @param type refuses mailings of other types; what the platform does with them is not documented */
export function mailingOf(state: State, id: number, type?: MailingType): Mailing {
  const mailing = state.mailings.get(id);
  return existing(type === undefined || mailing?.type === type ? mailing : undefined, 'mailing');
}

export function virtualSenderOf(state: State, id: number): VirtualSender {
  return existing(state.virtualSenders.get(id), `virtual sender ${id}`);
}

export function campaignOf(state: State, id: number): Campaign {
  return existing(state.campaigns.get(id), 'campaign');
}

export function scenarioOf(state: State, id: number): Scenario {
  return existing(state.scenarios.get(id), 'scenario');
}

export function loyaltyProgramOf(state: State, id: number): LoyaltyProgram {
  return existing(state.loyalty.programs.get(id), `loyalty program ${id}`);
}

export function promoProgramOf(state: State, id: number): PromoProgram {
  return existing(state.promoPrograms.get(id), `loyalty program ${id}`);
}

/** A file below /api/download/; a trailing slash of its path makes no difference. */
export function fileOf(state: State, path: string): StoredFile {
  return existing(state.files.get(path.replace(/\/$/, '')), 'file');
}
