import { expect, test } from '@playwright/test';
import { debuggingProblem, dropDebugging } from '../../../src/safety/debug-variables.ts';

const ours = { PATH: '/bin', ALTCRAFT_URL: 'panel.example', PLAYWRIGHT_BROWSERS_PATH: '/p', ALLURE_LABEL_TEAM: 'a' };

test.describe('debugging variables of the shell', () => {
  for (const name of [
    'DEBUG',
    'DEBUG_FILE',
    'PWDEBUG',
    'PW_TEST_REPORTER',
    'PW_RUNNER_DEBUG',
    'PWTEST_DEBUG',
    'NODE_DEBUG',
    'NODE_DEBUG_NATIVE',
    'ALLURE_TESTPLAN_PATH',
  ]) {
    test(`${name} is taken away, and named without its value`, () => {
      const environment: NodeJS.ProcessEnv = { ...ours, [name]: 'pw:*' };

      const note = dropDebugging(environment);

      expect(environment).toEqual(ours);
      expect(note).toBe(`Not passed on from the shell: ${name}. Such variables show the token or change what is run.`);
    });
  }

  test('are not mentioned where there are none, or only empty ones', () => {
    const environment: NodeJS.ProcessEnv = { ...ours, DEBUG: '' };

    const note = dropDebugging(environment);

    expect(note).toBeUndefined();
    expect(environment).toEqual(ours);
  });

  for (const [shell, named] of [
    [{ NODE_DEBUG: 'http' }, 'NODE_DEBUG'],
    [{ NODE_DEBUG_NATIVE: 'TLS' }, 'NODE_DEBUG_NATIVE'],
    [{ NODE_OPTIONS: '--no-warnings --tls-keylog=/tmp/keys' }, '--tls-keylog in NODE_OPTIONS'],
    [{ NODE_OPTIONS: '--trace-tls' }, '--trace-tls in NODE_OPTIONS'],
    [{ NODE_OPTIONS: '--report-on-signal' }, '--report-on-signal in NODE_OPTIONS'],
  ] as const) {
    test(`stop a command that Node.js has started with ${named}`, () => {
      const problem = debuggingProblem({ ...ours, ...shell });

      expect(problem).toBe(
        `${named} of the shell would show the token: what is sent would be printed or written to a file. Nothing was sent. Unset it and start the command again.`,
      );
    });
  }

  test('stop Playwright that was started without the command, because it has read them', () => {
    const before = debuggingProblem({ ...ours, DEBUG: 'pw:*' });
    const loaded = debuggingProblem({ ...ours, DEBUG: 'pw:*' }, true);

    expect(before).toBeUndefined();
    expect(loaded).toContain('DEBUG of the shell would show the token');
  });

  test('do not stop a command where Node.js only warns more', () => {
    const problem = debuggingProblem({ ...ours, NODE_OPTIONS: '--trace-warnings --max-old-space-size=4096' });

    expect(problem).toBeUndefined();
  });
});
