/**
 * The texts of an exported collection, in Markdown.
 */
import type { Effect, Operation } from '../../../schemas/index.ts';
import type { Plan } from '../../../src/data/plan/plan.ts';

const effectTexts: Record<Effect, string> = {
  read: 'Only reads.',
  create: 'Creates something.',
  update: 'Changes something.',
  delete: 'Deletes something.',
  task: 'Starts a background task.',
  export: 'Starts an export, which writes a file.',
  send: '**May send messages.**',
  destructive: '**Deletes or overwrites data beyond single objects.**',
};

const evidenceTexts = {
  documented: 'documented',
  partial: 'documented in part',
  unseen: 'on no page that could be read',
} as const;

/** What keeps a request from being sent. */
function conditionsOf({ operation, opened }: Plan, changes: boolean): string[] {
  const { effect } = operation.facts;
  const variables = [
    ...(changes ? ['`allow_changes` = yes'] : []),
    ...(effect === 'send' ? ['`confirm_send` = the only e-mail address that may get messages'] : []),
    ...(effect === 'destructive' ? ['`confirm_destructive` = id of a database that may lose its data'] : []),
    ...opened.map(({ kind, id }) => `\`sandbox\` with ${kind}:${id ?? '<id>'}`),
  ];
  return variables.length === 0 ? [] : [`It is sent only with these variables: ${variables.join('; ')}.`];
}

function namesOf(calls: Plan['before']): string {
  return [...new Set(calls.map(({ operation }) => operation.summary))].join(', ');
}

/**
 * What stands under a request.
 *
 * @param changes whether the request, or a call before it, changes something
 */
export function requestDescription(plan: Plan, changes: boolean): string {
  const { operation, before, after, removals } = plan;
  const { facts, page, id } = operation;
  const lines = [
    effectTexts[facts.effect],
    ...conditionsOf(plan, changes),
    ...(before.length > 0
      ? [`Its script calls first: ${namesOf(before)}. Replace the ids in it, and nothing is prepared.`]
      : []),
    ...(after.length > 0 ? [`Its script calls afterwards: ${namesOf(after)}.`] : []),
    ...(removals.length > 0
      ? [`What it made is removed at once (${namesOf(removals)}), unless the variable \`remove_created\` is no.`]
      : []),
    ...(facts.path === 'inferred' ? ['No page prints the path of this call, so it may not exist.'] : []),
    `The request is ${evidenceTexts[facts.evidence.request]}, the reply ${evidenceTexts[facts.evidence.reply]}.`,
  ];
  const remarks = (facts.remarks ?? []).map((remark) => `- ${remark}`);
  const sources = [page, ...(facts.sources ?? [])].map((source) => `- ${source}`);
  return [
    lines.join('\n'),
    `Operation \`${id}\`. Pages of the vendor:\n${sources.join('\n')}`,
    ...(remarks.length > 0 ? [`What the pages leave open:\n${remarks.join('\n')}`] : []),
  ].join('\n\n');
}

/** What stands under the collection. */
export const collectionDescription = `The HTTP API of Altcraft Platform, in the folders of the vendor's developer guide (https://guides.altcraft.com/en/developer-guide).

**Start:** fill in the variables \`url\` and \`token\`, best in the environment that was exported with this collection, then the ids.

**Running it changes nothing** as long as the variable \`allow_changes\` is not yes: requests that change something are skipped. With yes they change objects that their own scripts make and remove again. Four further variables open more:

- \`confirm_send\`: the only e-mail address that may get messages
- \`confirm_destructive\`: id of a database whose data may be deleted; never that of \`db_id\`
- \`sandbox\`: objects of yours that may be changed, for example campaign:2,scenario:2,loyalty-program:1
- \`remove_created\`: no keeps what a request made

Each request has tests: HTTP status, envelope, and the documented form of the reply.`;

/** What stands under a folder. */
export function folderDescription(operations: readonly Operation[]): string {
  const reads = operations.filter(({ facts }) => facts.effect === 'read').length;
  return `${operations.length} ${operations.length === 1 ? 'operation' : 'operations'}; ${reads} only read and come first.`;
}
