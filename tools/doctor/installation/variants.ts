/**
 * How the installation speaks where the documentation leaves a choice, and what reads cannot show.
 */
import { variantsOf } from '../../../reporters/judgement/variants.ts';
import { ok, skipped, type Check } from '../check.ts';

/** Source: https://guides.altcraft.com/en/developer-guide/miscellaneous/41484312 */
export const deduplication: Check = {
  name: 'deduplication',
  run({ config }) {
    const set = config.deduplicates ? 'on, as ALTCRAFT_DEDUPLICATION is not set' : 'off, by ALTCRAFT_DEDUPLICATION';
    return skipped(
      `taken to be ${set}`,
      'Reads cannot show it: the platform deduplicates calls only that change something. By its documentation it does so by default, for a day.',
      config.deduplicates
        ? 'If checks of repetition fail in a run that may change something, ask the administrator whether it is on; ALTCRAFT_DEDUPLICATION=off leaves them out.'
        : 'If it is on, empty ALTCRAFT_DEDUPLICATION to have it verified.',
    );
  },
};

/** Which documented variants were met in the replies so far. */
export const variants: Check = {
  name: 'variants',
  run({ calls }) {
    const met = variantsOf(calls.map(({ record }) => record));
    const texts = Object.entries(met).map(([subject, form]) => `${subject}: ${form}`);
    return texts.length > 0 ? ok(texts.join('; ')) : skipped('no reply had one to tell');
  },
};

/** Fields of the replies so far that no page mentions. */
export const furtherFields: Check = {
  name: 'further fields',
  run({ calls, config }) {
    const further = new Map(
      calls.flatMap(({ record: { operation, undeclared } }) => (undeclared ? [[operation, undeclared] as const] : [])),
    );
    const [first] = further;
    if (!first) return ok('none: the contract mentions each field of the replies that a page shows as a whole');
    const [operation, [field = '']] = first;
    const only = further.size === 1 ? '1 read has' : `${further.size} reads have`;
    const note = config.strictFields
      ? 'ALTCRAFT_STRICT makes them failures of a run'
      : 'a run notes them, and does not fail for them';
    return ok(`${only} fields that the contract does not mention, for example ${operation}: ${field}; ${note}`);
  },
};
