import { openInstallation } from './installation.ts';
import { emulatorVariables } from '../../emulator/seed/seed.ts';
import { operationOf } from '../../schemas/index.ts';
import { newRunId } from '../../src/config/config.ts';

/** Sets what the configuration of a run against the emulator is read from. */
function prepareEnvironment(url: string, token: string): void {
  process.env.CONTRACT_EMULATOR = '1';
  process.env.CONTRACT_RUN = newRunId();
  process.env.CONTRACT_TODAY = new Date().toISOString().slice(0, 10);
  process.env.EMULATOR_URL = url;
  process.env.EMULATOR_TOKEN = token;
  process.env.EMULATOR_VARIABLES = JSON.stringify(emulatorVariables({ url, token }));
}

export async function main(args: readonly string[]): Promise<number> {
  const installation = await openInstallation();
  prepareEnvironment(installation.url, installation.token);
  const { measurable, measure } = await import('./measure.ts');
  const isSeen = (id: string) => operationOf(id).facts.evidence.reply !== 'unseen';
  const isNamed = (id: string) => args.some((arg) => id === arg || id.startsWith(`${arg}.`));
  const chosen = measurable.filter(args.length > 0 ? isNamed : isSeen);
  for (const id of chosen) {
    const began = performance.now();
    const results = await measure(installation, id).catch((error: unknown) => {
      console.log(String(error));
      return [];
    });
    const count = (...states: string[]) => results.filter(({ state }) => states.includes(state)).length;
    const { evidence, effect } = operationOf(id).facts;
    const judged = count('killed', 'hole', 'harness error');
    console.log(
      `${id} [${evidence.reply} ${effect}] ${count('killed')}/${judged} ${Math.round(performance.now() - began)} ms`,
    );
    for (const { operator, place, state, text } of results.filter((one) =>
      ['hole', 'harness error'].includes(one.state),
    ))
      console.log(`   ${state}: ${operator} ${place} ${text ?? ''}`.split('\n')[0]);
  }
  await installation.close();
  return 0;
}
