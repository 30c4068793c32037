/**
 * One call in both formats. What somebody else changes between two replies looks like a difference of the formats. So a
 * difference is looked at again, with a reply in JSON after it: a difference of the platform is there every time.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Client } from '../client/client.ts';
import { xmlProblems } from '../matchers/convention-matchers.ts';
import { crossedFormats } from './formats.ts';
import { exchangeOf, type Reply } from '../http/exchange.ts';

/** A reply in JSON, and the one in XML after it. */
export interface BothFormats {
  json: Reply;
  inXml: Reply;
  /** The reply in JSON after the one in XML; the first one where XML says the same. */
  again: Reply;
}

/** Asks in JSON and in XML. Where the replies differ, it asks in JSON again. */
export type InBothFormats = (operation: Operation, parameters: Record<string, unknown>) => Promise<BothFormats>;

const mostLooks = 3;

/** Makes the function of a test. The replies of its last look are for the test to judge. */
export function createInBothFormats(client: Client): InBothFormats {
  return async ({ id }, parameters) => {
    const { asksXml } = crossedFormats(parameters);
    for (let look = 1; ; look += 1) {
      const json = await client.call(id, parameters);
      const inXml = await client.call(id, asksXml.parameters, { title: asksXml.name });
      const exchange = exchangeOf(inXml);
      if (xmlProblems(exchange, json, json).length === 0) return { json, inXml, again: json };
      const again = await client.call(id, parameters, { title: 'in JSON again' });
      if (look === mostLooks || xmlProblems(exchange, json, again).length === 0) return { json, inXml, again };
      for (const reply of [json, inXml, again]) exchangeOf(reply).asserted = true;
    }
  };
}
