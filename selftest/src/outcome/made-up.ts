/**
 * One made-up outcome of each cause: the compiler names a cause that is missing.
 */
import type { Cause, Outcome } from '../../../src/outcome/outcome.ts';

const url = 'https://panel.example';

const byCause: { [Name in Cause]: Extract<Outcome, { cause: Name }> } = {
  'effect not allowed': { cause: 'effect not allowed', operation: 'a.b', effect: 'create' },
  'confirmation missing': { cause: 'confirmation missing', variable: 'ALTCRAFT_CONFIRM_SEND' },
  'harm possible': { cause: 'harm possible', operation: 'a.b', harm: { kind: 'may arm a mailing' } },
  'list too long': { cause: 'list too long', operation: 'a.b', calls: 20 },
  'removal undocumented': { cause: 'removal undocumented', kind: 'connector' },
  'variable missing': { cause: 'variable missing', variable: 'ALTCRAFT_DB_ID' },
  'sandbox missing': { cause: 'sandbox missing', kind: 'campaign' },
  'object missing': { cause: 'object missing', lack: { kind: 'no campaign' } },
  tariff: { cause: 'tariff', operation: 'a.b', refusal: '402 "no"' },
  rights: { cause: 'rights', operation: 'a.b', refusal: '403 "no"' },
  setting: { cause: 'setting', operation: 'a.b', refusal: '403 "no"', setting: 'SETTING' },
  'group unknown': { cause: 'group unknown', group: 'market' },
  'rate limited': { cause: 'rate limited' },
  'platform lost': { cause: 'platform lost' },
  'deduplication off': { cause: 'deduplication off' },
  'path unconfirmed': { cause: 'path unconfirmed', path: '/a' },
  'removal unconfirmed': { cause: 'removal unconfirmed', path: '/a' },
  'never succeeded': { cause: 'never succeeded' },
  'ownership unproved': {
    cause: 'ownership unproved',
    kind: 'segment',
    id: '7',
    why: 'segments.get shows no name of it',
  },
  'blocked in front': { cause: 'blocked in front', operation: 'a.b', answered: 'HTTP 403 (nginx)' },
  'header lost': { cause: 'header lost', answered: '401' },
  'contract broken': {
    cause: 'contract broken',
    operation: 'a.b',
    rule: 'shape',
    violations: [{ kind: 'wrong-type', path: 'a', text: 'a must be string, got null' }],
  },
  'expectation not met': { cause: 'expectation not met' },
  'no reply': { cause: 'no reply', operation: 'a.b', code: 'ECONNRESET', problem: 'broken off' },
  'set-up refused': { cause: 'set-up refused', operation: 'a.b', status: 200, error: 400 },
  'set-up broken': { cause: 'set-up broken', operation: 'a.b' },
  'configuration wrong': { cause: 'configuration wrong', variables: ['ALTCRAFT_DB_ID'] },
  'token refused': { cause: 'token refused', url, answered: 'HTTP 403', said: 'no' },
  'platform failed': { cause: 'platform failed', url, answered: 'HTTP 500' },
  'not the API': { cause: 'not the API', url, answered: 'HTTP 200', means: 'A website.', remedy: 'Set it right.' },
  'path wrong': { cause: 'path wrong', url, answered: '404', operations: ['a.b'] },
  unexpected: { cause: 'unexpected' },
};

/** All of them. */
export const madeUpOutcomes: readonly Outcome[] = Object.values(byCause);
