import {
  debuggingProblem,
  dropDebugging,
  dropOutputPlaces,
  packedOutputProblem,
} from '../../../src/safety/debug-variables.ts';
import { expect, test } from '../../test.ts';

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
    'ALLURE_TEST_MODE',
    'PLAYWRIGHT_JUNIT_OUTPUT_FILE',
    'PLAYWRIGHT_JUNIT_OUTPUT_NAME',
    'PLAYWRIGHT_BLOB_OUTPUT_DIR',
    'PLAYWRIGHT_HTML_OUTPUT_DIR',
    'PLAYWRIGHT_JSON_OUTPUT_FILE',
    'PLAYWRIGHT_LAST_RUN_OUTPUT_FILE',
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
    [{ NODE_OPTIONS: '--trace_event_categories=node' }, '--trace-event-categories in NODE_OPTIONS'],
    [{ NODE_OPTIONS: '--inspect=0.0.0.0:9229' }, '--inspect in NODE_OPTIONS'],
    [{ NODE_OPTIONS: '--inspect-brk=[::]:9229' }, '--inspect-brk in NODE_OPTIONS'],
    [{ NODE_OPTIONS: '--heapsnapshot-signal=SIGUSR2' }, '--heapsnapshot-signal in NODE_OPTIONS'],
    [{ NODE_OPTIONS: '--trace-events-enabled' }, '--trace-events-enabled in NODE_OPTIONS'],
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
    const problem = debuggingProblem({
      ...ours,
      NODE_OPTIONS: '--trace-warnings --max-old-space-size=4096 --inspect --inspect-brk=9229',
    });

    expect(problem).toBeUndefined();
  });
});

test.describe('output of Playwright that packs whole requests', () => {
  for (const [args, what] of [
    ['--trace on', 'Traces'],
    ['--trace=retain-on-failure', 'Traces'],
    ['--trace', 'Traces'],
    ['--reporter=html', 'Reports of the kind html'],
    ['--reporter list,html', 'Reports of the kind html'],
    ['--reporter=blob', 'Reports of the kind blob'],
    ['--ui', 'Traces of the UI mode'],
    ['--ui-port=8080', 'Traces of the UI mode'],
    ['--debug', 'Logs of a debugger'],
  ] as const) {
    test(`is refused for ${args}`, () => {
      expect(packedOutputProblem(['node', 'cli.js', 'test', ...args.split(' ')])).toBe(
        `${what} are not written: they would hold the token. npm run report shows every exchange of a failed check.`,
      );
    });
  }

  for (const args of ['', '--trace off', '--trace=off', '--reporter=list', '--grep html', 'tests/ui']) {
    test(`is not seen in "${args}"`, () => {
      expect(packedOutputProblem(['node', 'cli.js', 'test', ...args.split(' ')])).toBeUndefined();
    });
  }

  test('goes where the search for secrets looks, whatever the shell says', () => {
    const environment: NodeJS.ProcessEnv = { ...ours, PLAYWRIGHT_JUNIT_OUTPUT_FILE: '/tmp/junit.xml' };

    dropOutputPlaces(environment);

    expect(environment).toEqual(ours);
  });
});
