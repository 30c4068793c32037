/**
 * Writes `docs/coverage.md`: every operation and what is known about it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { conventionMeanings, conventionNames, hasConvention } from '../../src/conventions/index.ts';
import { operations, type Operation } from '../../schemas/index.ts';

/** Detected faults and those that count, by operation: what `npm run prove -- --page` measured. */
type Scores = Record<string, [detected: number, counted: number] | undefined>;

const scoresFile = 'docs/proof.json';
const scores = existsSync(scoresFile) ? (JSON.parse(readFileSync(scoresFile, 'utf8')) as Scores) : {};

/** The share of faults that the checks of an operation detect; a dash where none was measured. */
function scoreText(id: string): string {
  const [detected, counted] = scores[id] ?? [0, 0];
  return counted === 0 ? '–' : `${(Math.floor((detected / counted) * 1000) / 10).toFixed(1)} %`;
}

function row(operation: Operation): string {
  const { effect, evidence, path, needs } = operation.facts;
  const route = `${operation.method} ${operation.path}${path === 'inferred' ? ' (inferred)' : ''}`;
  const variables = (needs ?? []).join(', ') || '–';
  const conventions = conventionNames.map((name) => (hasConvention(operation, name) ? '✓' : '–'));
  const cells = [`[${operation.id}](../${operation.file})`, route, effect, evidence.request, evidence.reply, variables];
  return `| ${[...cells, ...conventions, scoreText(operation.id)].join(' | ')} |`;
}

function table(group: string): string {
  const rows = operations.filter((operation) => operation.group === group).map(row);
  const columns = ['operation', 'method and path', 'effect', 'request', 'reply', 'needs', ...conventionNames, 'score'];
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

Written by \`npm run generate\` from the contract. ${operations.length} operations.

- **documented**: the vendor's page was readable. Request and reply are checked as the page shows them.
- **partial**: a part of the page was readable. Only this part is checked.
- **unseen**: no page was readable. Only the envelope of the reply is checked.
- **inferred** path: no page prints the path. If an installation does not know it, the verdict is *unconfirmed*.

Effects: ${tally(({ facts }) => facts.effect)}.
Requests: ${tally(({ facts }) => facts.evidence.request)}.
Replies: ${tally(({ facts }) => facts.evidence.reply)}.

Every operation has a spec in \`tests/<group>/\`. The columns after the variables show the conventions: rules for every operation, derived
from the contract. Each has a spec in \`tests/conventions/\`. *Answered cleanly* means any sound success or refusal, without
a stack trace.

${conventionNames.map((name) => `- **${name}**: ${conventionMeanings[name]}`).join('\n')}

The last column shows the score: how many of the faults that a page tells of the checks of the operation detect, as
\`npm run prove\` measured it. [proof.md](proof.md) has the rest.

${groups.map(table).join('\n\n')}
`;
}
