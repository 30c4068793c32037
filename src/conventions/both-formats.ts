/**
 * One call in both formats, in as few calls as tell: sent in XML and asked for JSON, and sent in JSON and asked for XML. Where the
 * two replies do not settle it, the call in JSON throughout decides. What somebody else changes between two replies looks like
 * a difference of the formats, so a difference is looked at again: one of the platform is there every time.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Client } from '../client/client.ts';
import { xmlProblems } from '../matchers/convention-matchers.ts';
import { crossedFormats } from './formats.ts';
import { codeOf, exchangeOf, isSuccess, type Reply } from '../http/exchange.ts';

/** A call sent in XML, the reply in XML, and what JSON says. */
export interface BothFormats {
  /** The reply in JSON to the call in XML. */
  fromXml: Reply;
  inXml: Reply;
  /** The reply in JSON before the one in XML. */
  json: Reply;
  /** The reply in JSON after the one in XML; the one before it where XML says the same. */
  again: Reply;
}

/** Asks in JSON and in XML. Where the replies differ, it asks again. */
export type InBothFormats = (operation: Operation, parameters: Record<string, unknown>) => Promise<BothFormats>;

const mostLooks = 3;

/** Whether a reply shows that the request was understood. A refusal of another kind may be for its format. */
const isUnderstood = (reply: Reply) => isSuccess(reply) || codeOf(reply) === 404;

const agrees = (inXml: Reply, before: Reply, after: Reply) =>
  xmlProblems(exchangeOf(inXml), before, after).length === 0;

/** Makes the function of a test. The replies of its last look are for the test to judge. */
export function createInBothFormats(client: Client): InBothFormats {
  return async ({ id }, parameters) => {
    const { asksXml, asksJson } = crossedFormats(parameters);
    const askXml = () => client.call(id, asksXml.parameters, { title: asksXml.name });
    const fromXml = await client.call(id, asksJson.parameters, { ...asksJson.options, title: asksJson.name });
    let inXml = await askXml();
    if (isUnderstood(fromXml) && agrees(inXml, fromXml, fromXml))
      return { fromXml, inXml, json: fromXml, again: fromXml };
    let json = await client.call(id, parameters);
    if (agrees(inXml, json, json)) return { fromXml, inXml, json, again: json };
    for (let look = 1; ; look += 1) {
      exchangeOf(inXml).asserted = true;
      inXml = await askXml();
      const again = await client.call(id, parameters, { title: 'in JSON again' });
      if (look === mostLooks || agrees(inXml, json, again)) return { fromXml, inXml, json, again };
      exchangeOf(json).asserted = true;
      json = again;
    }
  };
}
