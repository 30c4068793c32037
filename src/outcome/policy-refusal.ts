/**
 * What a call might do that this run may not do: the reasons of the safety policy.
 */

/** Why the safety policy does not let a call pass. */
export type PolicyRefusal =
  /** `permits`: how ALTCRAFT_SANDBOX would open an object of the kind; missing where nothing opens it. */
  | { kind: 'changes what is not of this run'; object: string; name?: string; permits?: string }
  | { kind: 'changes what it does not name'; object: string; permits?: string }
  /** `place`: where the request names databases. */
  | { kind: 'may make an object in other databases'; object: string; place: string }
  | { kind: 'deletes data of an unnamed database' }
  | { kind: 'deletes data of an unconfirmed database'; database: unknown }
  | { kind: 'leaves an unmarked object permanently'; object: string }
  | { kind: 'makes an object without a name'; object: string }
  | { kind: 'makes an unmarked object'; object: string }
  | { kind: 'makes a profile without an e-mail' }
  | { kind: 'makes a profile of a stranger'; address: string }
  | { kind: 'makes a profile in an unnamed database' }
  | { kind: 'writes the address of a stranger'; address: string }
  /** `address` is missing where the request does not name it. */
  | { kind: 'subscribes a stranger'; address?: string }
  | { kind: 'sends to undocumented recipients' }
  | { kind: 'names no recipient'; object: string }
  /** `name` is missing where the recipient is a profile. */
  | { kind: 'may send to a stranger'; object: string; name?: string }
  | { kind: 'saves a mailing of somebody else'; name: string }
  | { kind: 'may arm a mailing' }
  | { kind: 'makes a mailing for strangers' }
  /** `object`: what the messages are under way to, as `segment 5`. */
  | { kind: 'changes what is being sent'; object: string }
  | { kind: 'may fire triggers'; value: unknown }
  | { kind: 'starts something that sends'; field: string }
  | { kind: 'may reach strangers'; field: string };

function permitText(permits: string | undefined): string {
  return permits ? `ALTCRAFT_SANDBOX=${permits}:<id> permits one of yours.` : 'Nothing of yours is ever deleted.';
}

type Wordings = { [Kind in PolicyRefusal['kind']]: (harm: Extract<PolicyRefusal, { kind: Kind }>) => string };

const wordings: Wordings = {
  'changes what is not of this run': ({ object, name, permits }) =>
    `would change ${name === undefined ? `a ${object} without a name` : `${object} ${name}`}, which this run did not make. ${permitText(permits)}`,
  'changes what it does not name': ({ object, permits }) =>
    `would change a ${object} that it does not name. ${permitText(permits)}`,
  'may make an object in other databases': ({ object, place }) =>
    `makes a ${object} in each database that lacks it, and ${place} does not name the one database of a ${object} that this run made.`,
  'deletes data of an unnamed database': () => 'would delete data of a database that it does not name.',
  'deletes data of an unconfirmed database': ({ database }) =>
    `would delete data of database ${JSON.stringify(database)}, and ALTCRAFT_CONFIRM_DESTRUCTIVE does not name it.`,
  'leaves an unmarked object permanently': ({ object }) =>
    `would permanently leave a ${object} that does not carry the name of this run.`,
  'makes an object without a name': ({ object }) =>
    `would make a ${object} without a name; a sweep could not find it again.`,
  'makes an unmarked object': ({ object }) =>
    `would make a ${object} that does not carry the name of this run; a sweep could not tell it from yours.`,
  'makes a profile without an e-mail': () => 'would make a profile without an e-mail; a sweep could not find it again.',
  'makes a profile of a stranger': ({ address }) => `would make a profile of ${address}, an address of somebody else.`,
  'makes a profile in an unnamed database': () =>
    'would make a profile in a database that the call does not name; a sweep could not find it again.',
  'writes the address of a stranger': ({ address }) => `would write ${address}, an address of somebody else.`,
  'subscribes a stranger': ({ address = 'an address that it does not name' }) =>
    `would subscribe ${address} and send to it.`,
  'sends to undocumented recipients': () => 'sends, and the contract does not tell to whom.',
  'names no recipient': ({ object }) => `names no ${object} to send to.`,
  'may send to a stranger': ({ object, name }) =>
    `may send, and nothing proves that only ALTCRAFT_CONFIRM_SEND receives what goes to ${name === undefined ? `the ${object}` : `${object} ${name}`}.`,
  'saves a mailing of somebody else': ({ name }) =>
    `would save mailing ${name}, which may be active and send; this run did not make it.`,
  'may arm a mailing': () => 'without is_active false might arm a mailing while it is saved, and it may send.',
  'makes a mailing for strangers': () =>
    'would make a mailing for somebody else: only a static segment of this run may be its audience.',
  'changes what is being sent': ({ object }) =>
    `would change ${object}, and a message of this run may be under way there.`,
  'may fire triggers': ({ value }) =>
    `with skip_triggers ${JSON.stringify(value)} may fire triggers, which send messages.`,
  'starts something that sends': ({ field }) => `with ${field} would start something that sends messages.`,
  'may reach strangers': ({ field }) => `with ${field} may reach people whom this run does not know.`,
};

/** What an operation would do, as the rest of a sentence behind its name. */
export function policyRefusalText(harm: PolicyRefusal): string {
  return (wordings[harm.kind] as (harm: PolicyRefusal) => string)(harm);
}
