/**
 * Flags of a command: what is not known is refused, so that a slip never runs something else.
 */
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';

/** A mistake on the command line; told without a stack, exit code 2. */
export class UsageError extends Error {}

function nearestTo(flag: string, known: readonly string[]): string {
  const near = closest(flag, known);
  return distance(flag, near) <= 3 ? ` Did you mean ${near}?` : ` Known: ${known.join(', ')}.`;
}

/**
 * Reads the switches of a command that takes nothing else. `--help` and `-h` are always among them.
 *
 * @param args what stands behind the name of the command
 * @param names switches without their dashes
 * @returns the switches that are set
 * @throws UsageError naming the nearest flag
 */
export function switchesIn(args: readonly string[], names: readonly string[]): ReadonlySet<string> {
  const all = [...names, 'help'];
  const known = all.map((name) => `--${name}`);
  const options = Object.fromEntries(
    all.map((name) => [name, { type: 'boolean' as const, ...(name === 'help' ? { short: 'h' } : {}) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const set = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new UsageError(`Unexpected word "${token.value}". It takes flags only.`);
    if (!all.includes(token.name)) {
      throw new UsageError(`Unknown flag "${token.rawName}".${nearestTo(token.rawName, known)}`);
    }
    if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
    set.add(token.name);
  }
  return set;
}
