/**
 * What must hold for every operation: which convention applies to which operation. The cases of each are in this folder.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { direct } from '../config/connection-settings.ts';
import { refusedByPolicy } from '../safety/policy.ts';
import { safeRequest } from '../contract/safe-request.ts';
import { createAudienceTracker } from '../safety/audience-tracker.ts';
import { effects } from '../config/permissions.ts';
import { canBeArranged } from '../data/sample-request.ts';
import { withMalformedToken, withoutAccess } from './access.ts';
import type { Case } from './cases.ts';
import {
  crossedFormats,
  growingBody,
  hasBody,
  malformedBodies,
  openingBody,
  oversizedBody,
  speaksXml,
  wrongContentTypes,
} from './formats.ts';
import { unknownIds } from './ids.ts';
import { lackingRequired, withoutRequired } from './required.ts';
import { hostileValuesOf, wrongTypesOf } from './types.ts';

export * from './access.ts';
export * from './access-groups.ts';
export * from './formats.ts';
export * from './ids.ts';
export * from './required.ts';
export * from './types.ts';

/** The conventions; each has a spec of its name in `tests/conventions/`. */
export type Convention = 'access' | 'required' | 'types' | 'formats' | 'paging' | 'repetition' | 'ids';

/** A run that may do everything and owns nothing: what the gate refuses here is never sent. */
const boundless: Config = {
  target: { kind: 'installation', url: '', version: null },
  pixelUrl: 'https://contract.invalid',
  amqp: { queues: { imports: '', results: '', requests: '', answers: '' } },
  connection: direct,
  token: '',
  variables: {},
  allow: new Set(effects),
  confirm: {},
  sandbox: [],
  timeoutMs: 0,
  taskTimeoutMs: 0,
  runTimeoutMs: 0,
  strictFields: false,
  maxRps: 0,
  tokenInUrl: false,
  deduplicates: true,
  seed: 0,
  run: 'none',
  secrets: [],
  failOn: 'breaking',
  overridden: [],
};

function isHarmless(operation: Operation, { parameters }: Case): boolean {
  return (
    refusedByPolicy(operation, parameters, boundless, { owns: () => false, audiences: createAudienceTracker() }) ===
    undefined
  );
}

const applies: Record<Convention, (operation: Operation) => boolean> = {
  access: ({ hasToken }) => hasToken,
  required: (operation) => {
    for (const special of lackingRequired(operation, { variables: {} }))
      if (isHarmless(operation, special)) return true;
    return false;
  },
  types: (operation) => operation.send !== 'none' && hostileValuesOf(operation, boundless).length > 0,
  formats: (operation) => hasBody(operation) || speaksXml(operation),
  paging: ({ facts }) => facts.paging !== undefined,
  repetition: (operation) =>
    ['create', 'update', 'delete'].includes(operation.facts.effect) &&
    canBeArranged(operation) &&
    !operation.facts.permanent,
  ids: (operation) => unknownIds(operation, boundless).length > 0,
};

/** Names of all conventions, in the order of the coverage page. */
export const conventionNames = Object.keys(applies) as Convention[];

/** What each convention asserts, and where it says nothing. */
export const conventionMeanings: Record<Convention, string> = {
  access:
    'A call without a token or with a wrong token is refused; nightly runs also send a malformed and an empty token. Reads accept the token in each documented form.',
  required:
    'A call without a required parameter is refused. If the pages contradict each other, it must only be answered cleanly. Not applied if the call would then change something that it does not name.',
  types:
    'A parameter of a wrong type is answered cleanly and finds nothing; nightly runs also send hostile values. An accepted value is no failure; `accepted` in `results/summary.json` names it.',
  formats:
    'JSON and XML have the same content if both are documented. Other bodies are refused, and XML with entities is answered cleanly (one operation of each group). Only for bodies of v1.1.',
  paging:
    'A list respects its limit, shows every entry once, ends, and agrees with its total. Where it can be narrowed to an access group, all that it shows then have that group, and an object is found by the group and the tag that it shows. Only for lists.',
  repetition:
    'One `Request-ID` has one effect. Only for operations that create, update or delete objects which a run can create, and that leave nothing permanently. The vendor’s list of deduplicated calls is cut in every copy: for an operation that it does not name, a reply which is marked as a duplicate must equal the first reply.',
  ids: 'An id that is unknown, zero or malformed finds nothing, and never the first object; nightly runs also send negative numbers.',
};

/** Whether a convention says anything about an operation; what travels as a message has its own spec. */
export function hasConvention(operation: Operation, convention: Convention): boolean {
  return operation.transport === 'http' && applies[convention](operation);
}

function bodies(operation: Operation, config: Config): Case[] {
  const oversized = operation.facts.effect === 'read' && speaksXml(operation) ? [oversizedBody(operation, config)] : [];
  return [malformedBodies, openingBody, growingBody, wrongContentTypes]
    .flatMap((cases) => cases(operation, config))
    .concat(oversized);
}

/** Every call that the conventions make to show something wrong; all of them have to be harmless. */
export function negativeCases(operation: Operation, config: Config): Case[] {
  const crossed = speaksXml(operation) ? Object.values(crossedFormats(safeRequest(operation, config))) : [];
  return [
    ...withoutAccess(operation, config),
    ...withMalformedToken(operation, config),
    ...withoutRequired(operation, config),
    ...wrongTypesOf(operation, config),
    ...hostileValuesOf(operation, config),
    ...unknownIds(operation, config),
    ...(hasBody(operation) ? bodies(operation, config) : []),
    ...(operation.facts.effect === 'read' ? [] : crossed),
  ];
}
