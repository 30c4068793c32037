import { readdirSync } from 'node:fs';
import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';

const noConditionals = [
  { selector: 'IfStatement', message: 'A spec holds no conditionals; arrange what it needs, or write two tests.' },
  { selector: 'TryStatement', message: 'A spec holds no try/catch; use toBeRefused.' },
  {
    selector: "MemberExpression[object.name='process']",
    message: 'A spec asks the fixture `installation`, not process.',
  },
];

/** `get-counters` as `getCounters`. */
const camel = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Ids of the operations, after their contract files: `schemas/databases/get.yaml` is `databases.get`. */
const operationIds = readdirSync(new URL('schemas', import.meta.url), { recursive: true })
  .map((path) => /^(?!common)([\w-]+)[/\\]([\w-]+)\.yaml$/.exec(path))
  .flatMap((match) => (match ? [`${camel(match[1])}\\.${camel(match[2])}`] : []));

const isOperationId = `/^(${operationIds.join('|')})$/`;
const noOperationIds = [`Literal[value=${isOperationId}]`, `TemplateElement[value.raw=${isOperationId}]`].map(
  (selector) => ({
    selector,
    message:
      'Code names no operation by its id. Write what it must know about the operation into x-facts of the contract file in schemas/, and find the operation by that fact: by a kind of object in src/contract/object-kinds.ts, otherwise in operation.facts.',
  }),
);

export default tseslint.config(
  { ignores: ['node_modules', 'allure-report', 'playwright-report', 'schemas/types.ts', '**/*.js', '**/*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'fixtures/**/*.ts', 'reporters/**/*.ts', 'tools/**/*.ts', 'emulator/**/*.ts'],
    // The set-up of tests calls operations. The emulator answers them, and its faults imitate pages of single operations.
    ignores: ['src/data/**', 'emulator/operations/**', 'emulator/faults/**', 'emulator/protocol/**'],
    rules: { 'no-restricted-syntax': ['error', ...noOperationIds] },
  },
  {
    files: ['tests/**/*.ts', 'selftest/**/*.ts'],
    ...playwright.configs['flat/recommended'],
    rules: {
      ...playwright.configs['flat/recommended'].rules,
      'max-lines-per-function': 'off', // a describe block is one function
      'playwright/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect.soft'] }],
      'playwright/no-conditional-in-test': 'error',
      'playwright/no-skipped-test': 'error',
      'playwright/no-wait-for-timeout': 'error',
      'playwright/prefer-to-have-length': 'error',
      'playwright/valid-title': [
        'error',
        { mustNotMatch: { test: ['\\bshould\\b', 'A title tells what is, in the present tense.'] } },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noConditionals],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!(\\.\\./)+fixtures$|\\./[a-z-]+\\.ts$|\\.\\./[a-z-]+/[a-z-]+\\.ts$).*',
              message:
                'A spec imports from fixtures, and from what its family shares beside it; a flow from what families share.',
            },
          ],
        },
      ],
    },
  },
);
