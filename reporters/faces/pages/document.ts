/**
 * A page that is written twice: as Markdown, and as HTML in one file that prints well.
 */
import { escaped, markdownCell } from '../comparison.ts';

/** A part of a page. All texts are plain. */
export type Block =
  | { heading: string; level: 1 | 2 }
  | { text: string }
  | { list: readonly string[] }
  | { head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Lines to be filled in by hand. */
  | { form: readonly string[] };

const row = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;

function markdownOf(block: Block): string {
  if ('heading' in block) return `${'#'.repeat(block.level)} ${markdownCell(block.heading)}`;
  if ('text' in block) return markdownCell(block.text);
  if ('list' in block) return block.list.map((line) => `- ${markdownCell(line)}`).join('\n');
  if ('form' in block) return block.form.map((line) => `${line}: ${'_'.repeat(40)}`).join('\n\n');
  return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
}

/** The page in Markdown. */
export function markdownPage(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

const wrapped = (tag: string, texts: readonly string[]) =>
  texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('');

const isFigure = (text: string) => /^[\d.]+$/.test(text);

/** A row; its first cell names it. */
function rowOf([name = '', ...cells]: readonly string[]): string {
  const rest = cells.map((text) => `<td${isFigure(text) ? ' class="figure"' : ''}>${escaped(text)}</td>`).join('');
  return `<tr><th scope="row">${escaped(name)}</th>${rest}</tr>`;
}

function htmlOf(block: Block): string {
  if ('heading' in block) return wrapped(`h${block.level}`, [block.heading]);
  if ('text' in block) return wrapped('p', [block.text]);
  if ('list' in block) return `<ul>${wrapped('li', block.list)}</ul>`;
  if ('form' in block) {
    const lines = block.form.map((line) => `<tr><th>${escaped(line)}</th><td></td></tr>`).join('');
    return `<table class="form">${lines}</table>`;
  }
  const head = block.head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const rows = block.rows.map(rowOf).join('\n');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead>\n<tbody>${rows}</tbody></table></div>`;
}

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #999; --shade: #eee; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #161616; --line: #666; --shade: #2a2a2a; } }
body { font: 14px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin-top: 1.8rem; break-after: avoid; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th, .form th { background: var(--shade); } tbody th { font-weight: normal; } .figure { text-align: right; }
.form { break-inside: avoid; } .form th { width: 10rem; } .form td { height: 2.2rem; }
@page { margin: 18mm; }
@media print {
  :root { --ink: #000; --paper: #fff; --shade: #eee; }
  body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0; }
  td, th { overflow-wrap: anywhere; }
}
`;

/** The page as one file of HTML that loads nothing. */
export function htmlPage(title: string, blocks: readonly Block[]): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>`,
    '<body><main>',
    ...blocks.map(htmlOf),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}
