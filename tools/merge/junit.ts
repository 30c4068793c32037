/**
 * The JUnit files of shards as one.
 */

const figures = ['tests', 'failures', 'skipped', 'errors', 'time'] as const;

const figureOf = (tag: string, name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1] ?? 0);

/** The suites of a file, as they stand. */
function suitesIn(text: string): string[] {
  return text.match(/<testsuite [^>]*(?:\/>|>[^]*?<\/testsuite>)/g) ?? [];
}

/**
 * Joins files of the runner.
 *
 * @param texts of the files of all shards
 * @returns one file; a suite that every shard has, as the first contact, stands in it once unless it failed
 */
export function joinedJunit(texts: readonly string[]): string {
  const suites = new Map<string, string>();
  for (const suite of texts.flatMap(suitesIn)) {
    const cases = [...suite.matchAll(/<testcase name="[^"]*" classname="[^"]*"/g)].join();
    const tag = suite.slice(0, suite.indexOf('>'));
    if (!suites.has(cases) || figureOf(tag, 'failures') > 0) suites.set(cases, suite);
  }
  const tags = [...suites.values()].map((suite) => suite.slice(0, suite.indexOf('>')));
  const sums = figures.map((name) => {
    const sum = tags.reduce((total, tag) => total + figureOf(tag, name), 0);
    return ` ${name}="${name === 'time' ? sum.toFixed(3) : sum}"`;
  });
  return [`<testsuites id="" name=""${sums.join('')}>`, ...suites.values(), '</testsuites>', ''].join('\n');
}
