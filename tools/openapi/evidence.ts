/**
 * What is known of an operation, as text for people and as data for programs.
 */
import { operations, type Evidence, type Operation } from '../../schemas/index.ts';
import type { Node } from './components.ts';

const meanings: Record<Evidence, string> = {
  documented: "the vendor's page shows it",
  partial: "a part of the vendor's page was readable, and only this part is described",
  unseen: 'no page was readable',
};

const replyMeanings: Record<Evidence, string> = {
  ...meanings,
  unseen: 'no page shows it, so only its envelope is described',
};

const isXmlShown = ({ facts }: Operation) => facts.formats.includes('xml');

/** What the document says of an operation in `x-evidence`. */
export function evidenceOf({ facts }: Operation): Node {
  const { path, evidence, formats, sources } = facts;
  return { path, ...evidence, formats, ...(sources ? { sources } : {}) };
}

const list = (title: string, lines: readonly string[] = []) =>
  lines.length === 0 ? [] : [`**${title}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`];

/** The description of an operation, in Markdown. */
export function descriptionOf(operation: Operation): string {
  const { effect, path, evidence, doubtful = {}, xml, remarks, setting } = operation.facts;
  const known = [
    `Request ${evidence.request}: ${meanings[evidence.request]}.`,
    `Reply ${evidence.reply}: ${replyMeanings[evidence.reply]}.`,
    ...(path === 'inferred' ? ['Path inferred: no page prints it, so an installation may not know it.'] : []),
    ...(isXmlShown(operation) ? ['The XML form is documented.'] : []),
  ];
  return [
    `Effect: ${effect}.${setting ? ` The server needs the setting ${setting}.` : ''}`,
    ...list('What is known', known),
    ...list(
      'Pages contradict each other',
      Object.entries(doubtful).map(([field, text]) => `\`${field}\`: ${text}`),
    ),
    ...list('In XML', xml?.remark ? [xml.remark] : []),
    ...list('Remarks', remarks),
  ].join('\n\n');
}

function tally(of: (operation: Operation) => Evidence): string {
  const words = ['documented', 'partial', 'unseen'] as const;
  return words.map((word) => `${operations.filter((one) => of(one) === word).length} ${word}`).join(', ');
}

/** What the whole document says of itself, in Markdown. */
export function overview(): string {
  return `The HTTP API of Altcraft Platform, described from the vendor's public developer guide. This is no document of the
vendor, and it has not been compared with a live installation.

Each operation says what is known of it, in its description and in \`x-evidence\`:

- **documented**: ${meanings.documented}.
- **partial**: ${meanings.partial}.
- **unseen**: ${meanings.unseen}. Of a reply only the envelope is described then.
- **inferred** path: no page prints the path.

Of ${operations.length} operations, requests are ${tally(({ facts }) => facts.evidence.request)}; replies are
${tally(({ facts }) => facts.evidence.reply)}.

A refused call may have HTTP status 200 with a code in \`error\`, or the code as HTTP status as well; the documentation does
not tell which. Fields that no page mentions may appear in every reply. Calls that travel as messages to a broker stand
in \`x-amqp\`. Links follow ids from one reply to the next request; none leads to a call that sends messages or deletes
data permanently.`;
}
