/**
 * The documents: README.ru.md has the same sections, commands, tables, links, names and numbers as README.md, and what a
 * document names or links to exists.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentName, placeVariables, runControls } from '../src/config/variables/variables.ts';
import { expect, test } from './test.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

interface Section {
  /** Number of the section in the English text, with its heading, so that a difference can be found. */
  place: string;
  level: number;
  commands: string[];
  tables: number[][];
  bullets: number;
  links: string[];
  names: string[];
  numbers: string[];
}

const fence = /```\w*\n([^]*?)```/g;
const inline = /`([^`]+)`/g;
const link = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** The other language links back, so each names the other where it names itself. */
const ownName = (target: string) => target.replace(/^README(\.ru)?\.md/, 'README');

/** Commands of a code block; what stands behind a # is for people, and so are the blanks before it. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(fence)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/(^|\s+)#.*$/, '').trim())
      .filter(Boolean),
  );
}

/** Number of cells in each row, a list for each table. */
function tablesIn(text: string): number[][] {
  const tables: number[][] = [];
  let isInside = false;
  for (const line of text.split('\n')) {
    const isRow = line.startsWith('|');
    if (isRow && !isInside) tables.push([]);
    if (isRow) tables.at(-1)?.push(line.replaceAll('\\|', '').split('|').length - 2);
    isInside = isRow;
  }
  return tables;
}

function captured(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([whole, inner]) => inner ?? whole);
}

function sectionsOf(file: string, headings?: string[]): Section[] {
  const text = readFileSync(join(project, file), 'utf8');
  const parts = text.split(/^(?=#{1,6} )/m);
  return parts.map((part, index) => {
    const prose = part.replace(fence, '').replace(/^#.*/, '');
    const words = prose.replace(inline, '').replace(link, '').replaceAll(/\*\*/g, '');
    return {
      place: headings?.[index] ?? headingOf(part),
      level: /^#*/.exec(part)?.[0].length ?? 0,
      commands: commandsIn(part),
      tables: tablesIn(prose),
      bullets: captured(prose, /^[-*] /gm).length,
      links: captured(prose, link)
        .map((target) => (target.startsWith('#') ? '#' : ownName(target)))
        .sort(),
      names: captured(prose, inline).sort(),
      numbers: captured(words, /\d+(?:\.\d+)*/g).sort(),
    };
  });
}

const headingOf = (part: string) => part.split('\n')[0]?.replace(/^#+ /, '') ?? '';

/** The anchor that a heading has on the pages of repositories. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

const english = sectionsOf('README.md');
const russian = sectionsOf(
  'README.ru.md',
  english.map(({ place }) => place),
);

const compared = {
  'the same headings in the same order': (section: Section) => section.level,
  'the same commands': (section: Section) => section.commands,
  'tables of the same size': (section: Section) => section.tables,
  'lists of the same length': (section: Section) => section.bullets,
  'the same links': (section: Section) => section.links,
  'the same variables, files and commands by name': (section: Section) => section.names,
  'the same numbers': (section: Section) => section.numbers,
};

for (const [what, of] of Object.entries(compared)) {
  test(`README.ru.md has ${what}`, () => {
    const facts = (sections: Section[]) => sections.map((section) => ({ section: section.place, has: of(section) }));

    expect(facts(russian)).toEqual(facts(english));
  });
}

const documents = [
  'README.md',
  'README.ru.md',
  'CONTRIBUTING.md',
  'emulator/README.md',
  ...readdirSync(join(project, 'docs')).map((name) => `docs/${name}`),
];

const proseOf = (file: string) => readFileSync(join(project, file), 'utf8').replace(fence, '');
const anchorsOf = (file: string) => captured(proseOf(file), /^#+ (.*)$/gm).map(anchorOf);

for (const file of documents) {
  test(`every link of ${file} leads somewhere`, () => {
    const targets = captured(proseOf(file), link).filter((target) => !/^https?:/.test(target));

    const broken = targets.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const goal = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(project, goal))) return true;
      return anchor !== undefined && !anchorsOf(goal).includes(decodeURIComponent(anchor));
    });

    expect(broken).toEqual([]);
  });

  test(`every file that ${file} names is there`, () => {
    const places = /^(?:docs|emulator|fixtures|reporters|schemas|selftest|src|tests|tools)\/[\w./-]*$/;
    const named = captured(proseOf(file), inline).filter((text) => places.test(text));

    expect(named.filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });
}

test('docs/configuration.md describes every variable, and no other', () => {
  const known = [...placeVariables, ...runControls].map(({ name }) => environmentName(name));
  const named = captured(proseOf('docs/configuration.md'), /ALTCRAFT_[A-Z_]+/g);

  expect([...new Set(named)].sort()).toEqual(known.sort());
});

test('README.ru.md is Russian: no paragraph was left in English', () => {
  const text = readFileSync(join(project, 'README.ru.md'), 'utf8').replace(fence, '');
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.replace(inline, '').replace(link, '$1'));

  const foreign = paragraphs.filter((paragraph) => {
    const letters = (script: RegExp) => paragraph.match(script)?.length ?? 0;
    return letters(/[a-z]/gi) > 40 && letters(/[a-z]/gi) > letters(/[а-яё]/gi);
  });

  expect(foreign).toEqual([]);
});
