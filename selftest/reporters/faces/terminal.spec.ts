import { environmentInfo, findingProperties } from '../../../reporters/environment.ts';
import {
  acceptedLines,
  evidenceLines,
  failureText,
  leftoverLines,
  reasonLines,
  repeatedLines,
  sentence,
  tableText,
} from '../../../reporters/faces/terminal.ts';
import type { Summary } from '../../../reporters/judgement/model.ts';
import type { SkipReason, Verdict } from '../../../src/outcome/outcome.ts';
import { token } from '../../src/exchanges.ts';
import {
  call,
  check,
  emulator,
  failed,
  failures,
  installation,
  noEffect as effectMissing,
  refusedFor,
  runOf,
  skipped,
  total,
  unconfirmed,
  unset,
} from '../runs.ts';
import { expect, test } from '../../test.ts';

/** A summary of a few operations with given verdicts. */
function summaryOf(...entries: [group: string, verdict: Verdict, outcomes?: SkipReason[]][]): Summary {
  const summary = runOf([]);
  const [sample] = summary.operations;
  const operations = entries.map(([group, verdict, outcomes = []]) => ({ ...sample!, group, verdict, outcomes }));
  const totals = { ...summary.totals, notRun: 0, operations: operations.length };
  for (const { verdict } of operations) totals[verdict] += 1;
  return { ...summary, operations, totals };
}

test.describe('failure', () => {
  test('is numbered, named, placed and indented', () => {
    const text = failureText(check({ texts: ['Error: first\n\n  line', 'HarnessError: second'] }), 3);

    expect(text).toBe(
      '\n3) databases.list › is a check\n   tests/databases/list.spec.ts:4\n\n   first\n\n     line\n\n   second\n',
    );
  });

  test('of no operation has its title alone', () => {
    const text = failureText(check({ operation: null, title: 'a flow', texts: ['NoReplyError: gone'] }), 1);

    expect(text).toBe('\n1) a flow\n   tests/databases/list.spec.ts:4\n\n   gone\n');
  });

  test('keeps the words Error inside a text', () => {
    const text = failureText(check({ texts: ['Error: the text is Error: 5'] }), 1);

    expect(text).toContain('   the text is Error: 5\n');
  });
});

test.describe('table', () => {
  test('counts by group, and leaves out columns without a figure but for verified and failed', () => {
    const text = tableText(summaryOf(['profiles', 'verified'], ['profiles', 'notAllowed'], ['databases', 'verified']));

    expect(text).toBe(
      `group      operations  verified  failed  not allowed
────────────────────────────────────────────────────
profiles            2         1       ·            1
databases           1         1       ·            ·
────────────────────────────────────────────────────
all                 3         2       ·            1`,
    );
  });

  test('has a column for every verdict that was met', () => {
    const all: Verdict[] = [
      'verified',
      'failed',
      'harnessError',
      'notConfigured',
      'notAllowed',
      'unsupported',
      'unconfirmed',
      'notRun',
    ];

    const [head] = tableText(summaryOf(...all.map((verdict): [string, Verdict] => ['g', verdict]))).split('\n');

    expect(head).toBe(
      'group  operations  verified  failed  harness error  not configured  not allowed  unsupported  unconfirmed  not run',
    );
  });
});

const noEffect = (id: string, effect: 'update') => effectMissing(effect, id);

test.describe('reasons', () => {
  test('are counted, the commonest first, without the names of operations', () => {
    const lines = reasonLines(
      summaryOf(
        ['g', 'unconfirmed', [unconfirmed]],
        ['g', 'notAllowed', [noEffect('a.b', 'update')]],
        ['g', 'notAllowed', [noEffect('c.d', 'update')]],
        ['g', 'notConfigured', [unset('DB_ID')]],
        ['g', 'notAllowed', [noEffect('e.f', 'update')]],
        ['g', 'notConfigured', [unset('DB_ID')]],
      ),
    );

    expect(lines).toEqual([
      '3 operations not allowed: the effect update, which ALTCRAFT_ALLOW does not name.',
      '2 operations not configured: ALTCRAFT_DB_ID is not set.',
      '1 operation unconfirmed: no page prints the path, and this installation does not know it.',
    ]);
  });

  test('are those of the verdict, not of another skipped check', () => {
    const reasons = [noEffect('a.b', 'update'), refusedFor('tariff', 'a.b', '402 "no"')];

    const lines = reasonLines(summaryOf(['g', 'unsupported', reasons]));

    expect(lines).toEqual(['1 operation unsupported here: refused with 402 "no": the tariff does not contain it.']);
  });

  test('are left out where an operation was verified, failed or did not run', () => {
    const reasons = [noEffect('a.b', 'update')];

    const lines = reasonLines(
      summaryOf(
        ['g', 'verified', reasons],
        ['g', 'failed', reasons],
        ['g', 'harnessError', reasons],
        ['g', 'notRun', reasons],
      ),
    );

    expect(lines).toEqual([]);
  });
});

test.describe('repeated failures', () => {
  test('are counted by cause, the commonest first, and those met once left out', () => {
    const lines = repeatedLines([
      { text: 'a gave no reply', count: 2 },
      { text: 'b gave no reply', count: 1 },
      { text: 'c gave no reply', count: 103 },
    ]);

    expect(lines).toEqual([
      'One cause, several checks; only the first is shown above:',
      '  c gave no reply: 103 checks',
      '  a gave no reply: 2 checks',
      '',
    ]);
  });

  test('are not spoken of where there are none', () => {
    expect(repeatedLines([{ text: 'a', count: 1 }])).toEqual([]);
  });
});

test.describe('leftovers', () => {
  test('of one reason are named up to three, and then counted', () => {
    const lines = leftoverLines(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name, reason: name === 'b' ? 'other' : 'why' })),
    );

    expect(lines).toEqual([
      'left behind: a: why',
      'left behind: c: why',
      'left behind: d: why',
      'left behind: 2 more: why (all in results/summary.json)',
      'left behind: b: other',
    ]);
  });
});

test.describe('sentence', () => {
  const broken = failed(failures.broken);
  const silent = failed(failures.silent);
  const figures = (checks: string, calls = '0 calls') => `(${checks}, ${calls}, 1.5 s).`;

  test('tells what was verified', () => {
    const text = sentence(runOf([check()], { calls: [call()] }));

    expect(text).toBe(`1 of ${total} operations verified ${figures('1 check', '1 call')}`);
  });

  test('tells what failed', () => {
    const text = sentence(runOf([broken]));

    expect(text).toBe(
      `0 of ${total} operations verified, 1 failed ${figures('1 check')} The platform broke the contract.`,
    );
  });

  test('tells of silence', () => {
    const text = sentence(runOf([silent]));

    expect(text).toBe(
      `0 of ${total} operations verified, 1 without a verdict ${figures('1 check')} The platform gave no reply to databases.list.`,
    );
  });

  test('tells what was left behind', () => {
    const text = sentence(runOf([check()], { leftovers: ['a', 'b'].map((name) => ({ name, reason: 'why' })) }));

    expect(text).toBe(
      `1 of ${total} operations verified, 2 objects left behind ${figures('1 check', '1 call')} Objects of the run were left behind.`,
    );
  });

  test('tells that nothing was verified', () => {
    const text = sentence(runOf([skipped(noEffect('a.b', 'update'))]));

    expect(text).toBe(`0 of ${total} operations verified ${figures('0 checks, 1 skipped')} No operation was verified.`);
  });
});

test.describe('odd values', () => {
  test('that were accepted are counted, with an example', () => {
    const calls = [
      call({ accepted: 'limit: a text' }),
      call({ accepted: 'limit: a list' }),
      call({ operation: 'resources.list', accepted: 'limit: a text' }),
    ];

    expect(acceptedLines(runOf([check()], { calls }))).toEqual([
      '3 odd values accepted by 2 operations, for example databases.list with limit: a list (all in results/summary.json)',
    ]);
  });

  test('are not spoken of where none was accepted', () => {
    expect(acceptedLines(runOf([check()], { calls: [call()] }))).toEqual([]);
  });
});

test.describe('environment of the report', () => {
  test('takes findings as further lines', () => {
    expect(findingProperties(['The one.', 'The other.'])).toBe('\nfinding\\ 1=The one.\nfinding\\ 2=The other.');
    expect(findingProperties([])).toBe('');
  });

  test('tells target, permissions and how much is documented, and no secret', () => {
    const info = environmentInfo(installation);

    expect(info).toMatchObject({
      target: 'panel.example',
      version: 'unknown',
      allowed: 'read, task',
      operations: String(total),
      seed: '0',
      node: process.version,
    });
    const replies = ['documented', 'partly seen', 'unseen'].map((name) => Number(info[name]));
    expect(replies.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(JSON.stringify(info)).not.toContain(token);
  });

  test('names the emulator instead of its address', () => {
    const info = environmentInfo(emulator);

    expect(info.target).toBe('embedded emulator');
  });
});

test.describe('what green does not say', () => {
  test('names replies that no page shows', () => {
    const summary = runOf([check({ operation: 'databases.fieldsGet' })]);

    expect(evidenceLines(summary)).toEqual([
      '1 of the verified operations have replies that no page shows: only their envelope (error, error_text) was checked',
    ]);
  });
});
