import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyResults, PlaceError, placeProblem } from '../../../src/config/places.ts';
import { expect, test } from '../../test.ts';

test.describe('the place of results', () => {
  test('is emptied but for what several runs remember, and its folder stays', ({}, info) => {
    const folder = info.outputPath('results');
    mkdirSync(join(folder, 'observed'), { recursive: true });
    writeFileSync(join(folder, 'summary.json'), '{}');
    writeFileSync(join(folder, 'history.jsonl'), 'x\n');

    emptyResults(['history.jsonl'], [folder]);

    expect(readdirSync(folder)).toEqual(['history.jsonl']);
  });

  test('is made where it is missing', ({}, info) => {
    const folder = info.outputPath('deep/results');

    emptyResults([], [folder]);

    expect(existsSync(folder)).toBe(true);
  });

  test('that is a file is told in one sentence with the remedy', ({}, info) => {
    const file = info.outputPath('results');
    writeFileSync(file, '');

    expect(() => emptyResults([], [file])).toThrow(PlaceError);
    expect(() => emptyResults([], [file])).toThrow(
      `${file} is not a folder. Start the command in another folder, or set ALTCRAFT_RESULTS to a folder that this user may write to.`,
    );
    expect(placeProblem(file)).toContain('is not a folder');
  });
});
