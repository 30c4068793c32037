/**
 * A process that tries legal replies on the checks of one operation after the other, for its parent.
 */
import { prepareProcess, work } from '../process.ts';
import { createRandom } from '../random.ts';
import type { LegalAnswer, LegalName } from './suite.ts';
import { serveVaried, wireVariations, type WireVariation } from './wire.ts';

/** What a parent asks for. */
export interface LegalTask {
  name: LegalName;
  /** How replies vary at the wire: in one way, or each in some of all ways. */
  variation: WireVariation | 'further-fields' | 'mixed';
  replies: number;
  seed: number;
}

const all = Object.keys(wireVariations) as WireVariation[];
let choose: () => ReadonlySet<WireVariation> = () => new Set();
const random = createRandom('wire', 0);
const installation = await prepareProcess((emulator) => serveVaried(emulator, () => choose(), random));
const { tryLegal } = await import('./suite.ts');

work<LegalTask, LegalAnswer>((task) => {
  const { name, variation } = task;
  choose = () => new Set(all.filter((one) => one === variation || (variation === 'mixed' && random.happens(0.4))));
  installation.hasFurtherFields = ['mixed', 'further-fields'].includes(variation);
  return tryLegal(installation, name, task);
});
