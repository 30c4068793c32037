/**
 * Flags of a command. Unknown flags are refused, so that a typing mistake never starts something else.
 */
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';

/** A mistake on the command line; printed without a stack, exit code 2. */
export class UsageError extends Error {}

/** ` Did you mean --json?`, or the list of what is known. */
export function didYouMean(flag: string, known: readonly string[]): string {
  const near = closest(flag, known);
  return distance(flag, near) <= 3 ? ` Did you mean ${near}?` : ` Known: ${known.join(', ')}.`;
}

/** Flags of a command line: switches that are set, and values of flags that take one. */
export interface Flags {
  switches: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
}

/**
 * Reads the flags of a command. `--help` and `-h` are always among the switches.
 *
 * @param args the arguments of the command
 * @param names switches, and flags that take a value, without their dashes
 * @throws UsageError naming the nearest flag
 */
export function flagsIn(
  args: readonly string[],
  names: { switches: readonly string[]; values: readonly string[] },
): Flags {
  const all = [...names.switches, ...names.values, 'help'];
  const known = all.map((name) => `--${name}`);
  const options = Object.fromEntries(
    all.map((name) => [
      name,
      {
        type: names.values.includes(name) ? ('string' as const) : ('boolean' as const),
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new UsageError(`Unexpected word "${token.value}". It takes flags only.`);
    const { name, rawName, value } = token;
    if (!all.includes(name)) throw new UsageError(`Unknown flag "${rawName}".${didYouMean(rawName, known)}`);
    const takesValue = names.values.includes(name);
    if (takesValue && (value === undefined || value === '' || value.startsWith('--')))
      throw new UsageError(`${rawName} needs a value.`);
    if (!takesValue && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    if (value === undefined) switches.add(name);
    else values.set(name, value);
  }
  return { switches, values };
}

/**
 * Reads the switches of a command that takes nothing else.
 *
 * @returns the switches that are set
 * @throws UsageError naming the nearest flag
 */
export function switchesIn(args: readonly string[], names: readonly string[]): ReadonlySet<string> {
  return flagsIn(args, { switches: names, values: [] }).switches;
}
