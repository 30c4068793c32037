/**
 * Variables of the shell that make Node.js, Playwright or Allure print or write whole requests, the token among them, that write
 * results where no search for secrets looks, or that choose checks behind the back of a run.
 */

/** Read by libraries as they are loaded, or by processes to come: it is enough to take them away before. */
const takenAway =
  /^(?:DEBUG|DEBUG_\w+|PWDEBUG\w*|PW_\w+|PWTEST_\w+|NODE_DEBUG|NODE_DEBUG_NATIVE|PLAYWRIGHT_\w+_OUTPUT_\w+|ALLURE_TESTPLAN_PATH|ALLURE_TEST_MODE|ALLURE_LOG_LEVEL)$/;

/** Options of Node.js that write down its memory, its variables, or the keys of its connections, or open them to a debugger elsewhere. */
const telling =
  /--(?:tls-keylog|trace-tls|trace-event|heapsnapshot|report-|inspect[\w-]*=(?!127\.|localhost|\[::1|\d+(?:\s|$)))\S*/g;

/** What Node.js obeys at its own start. */
const ofNode = ['NODE_DEBUG', 'NODE_DEBUG_NATIVE'];

/** What Playwright obeys as it is loaded. */
const ofPlaywright = ['DEBUG', 'DEBUG_FILE', 'PW_TEST_REPORTER'];

/** What was obeyed already. */
function obeyed(environment: NodeJS.ProcessEnv, names: readonly string[]): string[] {
  const options = environment.NODE_OPTIONS?.replaceAll('_', '-').match(telling) ?? []; // Node.js takes both for the same
  return [
    ...names.filter((name) => environment[name]),
    ...options.map((option) => `${option.replace(/=.*/, '')} in NODE_OPTIONS`),
  ];
}

/** Arguments of Playwright that write or show whole requests. */
const packed: readonly [arguments: RegExp, what: string][] = [
  [/ --trace(?:=| |$)(?!off(?: |$))/, 'Traces'],
  [/ --reporter[= ]\S*html/, 'Reports of the kind html'],
  [/ --reporter[= ]\S*blob/, 'Reports of the kind blob'],
  [/ --ui(?:-host|-port)?(?:=| |$)/, 'Traces of the UI mode'],
  [/ --debug(?:=| |$)/, 'Logs of a debugger'],
];

/**
 * Says why Playwright does not start: traces and packed reports hold whole requests, the token among them, where no search
 * would find it.
 *
 * @param args the arguments of the process
 * @returns one sentence, or undefined where nothing is wrong
 */
export function packedOutputProblem(args: readonly string[]): string | undefined {
  const line = ` ${args.join(' ')}`;
  const [, what] = packed.find(([pattern]) => pattern.test(line)) ?? [];
  return what === undefined
    ? undefined
    : `${what} are not written: they would hold the token. npm run report shows every exchange of a failed check.`;
}

/** Takes away what moves a result to where no search for secrets looks. */
export function dropOutputPlaces(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) if (/^PLAYWRIGHT_\w+_OUTPUT_\w+$/.test(name)) delete environment[name];
}

/**
 * Says why a command does not start in a shell: such variables were read before the command could take them away.
 *
 * @param isLoaded whether Playwright is loaded already, because it was started without the command
 * @returns one sentence, or undefined where nothing is wrong
 */
export function debuggingProblem(environment: NodeJS.ProcessEnv, isLoaded = false): string | undefined {
  const names = obeyed(environment, isLoaded ? [...ofNode, ...ofPlaywright] : ofNode);
  if (names.length === 0) return undefined;
  return `${names.join(' and ')} of the shell would show the token: what is sent would be printed or written to a file. Nothing was sent. Unset it and start the command again.`;
}

/**
 * Takes debugging variables out of an environment.
 *
 * @returns one sentence with their names, or undefined where there are none
 */
export function dropDebugging(environment: NodeJS.ProcessEnv): string | undefined {
  const names = Object.keys(environment).filter((name) => takenAway.test(name));
  const told = names.filter((name) => environment[name]);
  for (const name of names) delete environment[name];
  return told.length === 0
    ? undefined
    : `Not passed on from the shell: ${told.join(', ')}. Such variables show the token or change what is run.`;
}
