/**
 * Test data: names that carry the mark of the run, addresses and phones that belong to nobody.
 */
import { createHash } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
import { faker as english } from '@faker-js/faker/locale/en';
import { nameMark } from '../safety/policy.ts';

/** Makes data of one test. The same seed and test give the same words; what profiles are searched by changes with the run. */
export interface TestData {
  /** A name that no other test has: `contract-<run>-<word>-<number>`. */
  name(): string;
  /** An address of a domain that is reserved for examples. */
  email(): string;
  /** A domain below one that is reserved for examples. */
  domain(): string;
  /** A number of the range that North America reserves for fiction, and one that the test was not given before. */
  phone(): string;
  firstName(): string;
  lastName(): string;
  /** A whole number from 1 to 1,000,000. */
  number(): number;
}

/** Area codes in use; a number of any other is not a valid one. */
const areaCodes = [
  201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234,
  239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303, 304, 305, 307, 308, 309,
  310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 330, 334, 336, 337, 339, 352, 360, 361, 386, 401, 402,
  404, 405, 406,
];

/** The lines of each area code that are kept free for fiction. */
const linesOfArea = 100;

/** The package as a whole would load all its languages; the class comes from its English generator. */
const EnglishFaker = english.constructor as typeof Faker;

function fakerOf(seed: number): Faker {
  return new EnglishFaker({ locale: english.rawDefinitions, seed });
}

function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hash >>> 0;
}

/** The MD5 hash of an entry of a suppression list, which some calls take in its place. */
export function md5(entry: string): string {
  return createHash('md5').update(entry).digest('hex');
}

/** How Playwright names one execution of a test. */
interface Execution {
  titlePath: readonly string[];
  repeatEachIndex: number;
  retry: number;
}

/** A text that no other test has, and no other repetition of the same test: what an earlier one left must not be met. */
export function executionName({ titlePath, repeatEachIndex, retry }: Execution): string {
  const again = [
    ...(repeatEachIndex > 0 ? [`repeated ${repeatEachIndex}`] : []),
    ...(retry > 0 ? [`retried ${retry}`] : []),
  ];
  return [...titlePath, ...again].join(' › ');
}

/**
 * @param run id of the run
 * @param seed seed of the run
 * @param test a text that no other test has
 * @param lane which of how many workers makes the test: what two tests hold at the same time never has the same phone
 */
export function createData(run: string, seed: number, test: string, lane = { index: 0, of: 1 }): TestData {
  const faker = fakerOf(hashOf(`${seed} ${test}`));
  // Two runs at once must not share what profiles are searched by, so phones and numbers change with the run.
  const ofRun = fakerOf(hashOf(`${run} ${seed} ${test}`));
  const own = hashOf(test).toString(36);
  const phonesOfLane = Math.floor((areaCodes.length * linesOfArea) / lane.of);
  const firstPhone = ofRun.number.int({ max: phonesOfLane - 1 });
  let count = 0;
  let phones = 0;
  const name = () => {
    count += 1;
    return `${nameMark(run)}${own}-${count}`;
  };
  return {
    name,
    email: () => `${name()}@example.com`,
    domain: () => `${name()}.example.com`,
    phone: () => {
      const index = lane.index * phonesOfLane + ((firstPhone + phones) % phonesOfLane);
      phones += 1;
      const area = areaCodes[Math.floor(index / linesOfArea)];
      return `+1${area}5550${100 + (index % linesOfArea)}`;
    },
    firstName: () => faker.person.firstName(),
    lastName: () => faker.person.lastName(),
    number: () => ofRun.number.int({ min: 1, max: 1_000_000 }),
  };
}
