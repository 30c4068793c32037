/**
 * Makes `docs/coverage.md`: every operation with what is known of it.
 */
import { conventionMeanings, conventionNames, hasConvention } from '../../src/conventions/index.ts';
import { operations, type Operation } from '../../schemas/index.ts';

function row(operation: Operation): string {
  const { effect, evidence, path, needs } = operation.facts;
  const route = `${operation.method} ${operation.path}${path === 'inferred' ? ' (inferred)' : ''}`;
  const variables = (needs ?? []).join(', ') || '–';
  const conventions = conventionNames.map((name) => (hasConvention(operation, name) ? '✓' : '–'));
  const cells = [`[${operation.id}](../${operation.file})`, route, effect, evidence.request, evidence.reply, variables];
  return `| ${[...cells, ...conventions].join(' | ')} |`;
}

function table(group: string): string {
  const rows = operations.filter((operation) => operation.group === group).map(row);
  const columns = ['operation', 'method and path', 'effect', 'request', 'reply', 'needs', ...conventionNames];
  const head = `| ${columns.join(' | ')} |\n|${columns.map(() => '---|').join('')}`;
  return `## ${group}\n\n${head}\n${rows.join('\n')}`;
}

function tally(of: (operation: Operation) => string): string {
  const counts = new Map<string, number>();
  for (const operation of operations) counts.set(of(operation), (counts.get(of(operation)) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

/** The text of `docs/coverage.md`. */
export function coverageText(): string {
  const groups = [...new Set(operations.map(({ group }) => group))];
  return `# Coverage

Made by \`npm run generate\` from the contract. ${operations.length} operations.

- **documented**: the vendor's page was readable; request and reply are asserted as printed.
- **partial**: the page was readable in part; only what was seen is asserted.
- **unseen**: no page was readable; only the envelope of the reply is asserted.
- **inferred** path: no page prints it; an installation that does not know it gives the verdict *unconfirmed*.

Effects: ${tally(({ facts }) => facts.effect)}.
Requests: ${tally(({ facts }) => facts.evidence.request)}.
Replies: ${tally(({ facts }) => facts.evidence.reply)}.

Every operation has a spec in \`tests/<group>/\`. The last columns are the conventions, with a spec each in
\`tests/conventions/\`: what must hold on every operation alike, derived from the contract.

${conventionNames.map((name) => `- **${name}**: ${conventionMeanings[name]}`).join('\n')}

${groups.map(table).join('\n\n')}
`;
}
