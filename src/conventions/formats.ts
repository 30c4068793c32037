/**
 * Formats: JSON and XML say the same, and what is neither is refused.
 */
import { operations, type Effect, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { canBeArranged } from '../data/sample-request.ts';
import { tellsId } from '../safety/policy.ts';
import { safeRequest } from '../contract/safe-request.ts';
import type { CallOptions } from '../http/request.ts';
import type { Case } from './cases.ts';

/** Whether a call can be sent in XML as well as in JSON. */
export function speaksXml({ facts, send, envelope }: Operation): boolean {
  return send === 'json' && envelope === 'v1.1' && facts.formats.includes('xml');
}

const changing: readonly Effect[] = ['create', 'update', 'delete', 'task', 'export'];

/** Whether an operation that changes something can be called in earnest, and answers in XML. */
export function changesInXml(operation: Operation): boolean {
  const { effect, permanent } = operation.facts;
  // The names of such a reply are addresses, which no element can be called.
  const isTable = operation.facts.xml?.illFormed === true;
  return !isTable && speaksXml(operation) && changing.includes(effect) && canBeArranged(operation) && !permanent;
}

/**
 * Whether a call has a body that can be malformed. One that makes an object and does not tell its id is left out: taken for
 * an empty body, it could make something without a name, which nobody would find again.
 */
export function hasBody(operation: Operation): boolean {
  const { send, envelope, facts } = operation;
  const isLost = facts.creates !== undefined && facts.creates.kind !== 'profile' && !tellsId(operation);
  return send === 'json' && envelope === 'v1.1' && !isLost;
}

/** The same call twice: asked in JSON for XML, and asked in XML for JSON. */
export function crossedFormats(parameters: Record<string, unknown>): { asksXml: Case; asksJson: Case } {
  return {
    asksXml: { name: 'in JSON, asking for XML', parameters: { ...parameters, format: 'xml' } },
    asksJson: {
      name: 'in XML, asking for JSON',
      parameters: { ...parameters, format: 'json' },
      options: { as: 'xml' },
    },
  };
}

const half = (body: string) => body.slice(0, Math.ceil(body.length / 2));
const entity = '<!DOCTYPE xml [<!ENTITY contract SYSTEM "file:///etc/hostname">]>';
const bomb = [1, 2, 3, 4, 5].map((n) => `<!ENTITY b${n} "${`&b${n - 1};`.repeat(10)}">`).join('');

/** Puts a document type before the root and an entity into it. */
function withEntity(body: string, type: string, name: string): string {
  return body.replace('<xml>', `${type}<xml><comment>&${name};</comment>`);
}

/** A call with another body. The token travels outside of it, so that it is the body that is refused. */
function withBody(operation: Operation, config: Config, name: string, options: CallOptions): Case {
  return { name, parameters: safeRequest(operation, config), options: { tokenForm: 'bearer', ...options } };
}

/** Calls whose body is neither JSON nor XML. */
export function malformedBodies(operation: Operation, config: Config): Case[] {
  const json = (name: string, mangle: (body: string) => string) => withBody(operation, config, name, { mangle });
  const both = [
    json('half of a JSON body', (body) => half(`${body.slice(0, -1)},"comment":"contract"}`)),
    json('a JSON list', (body) => `[${body}]`),
  ];
  if (!speaksXml(operation)) return both;
  return [...both, withBody(operation, config, 'half of an XML body', { as: 'xml', mangle: half })];
}

/** A call in XML with a document type. */
function withType(operation: Operation, config: Config, name: string, type: string, last: string): Case[] {
  const mangle = (body: string) => withEntity(body, type, last);
  return speaksXml(operation) ? [withBody(operation, config, name, { as: 'xml', mangle, isOdd: true })] : [];
}

/** Whether an operation stands for its group where the reader of bodies is meant, which all operations share. */
const standsForGroup = (operation: Operation) =>
  operations.find((one) => one.group === operation.group && hasBody(one) && speaksXml(one)) === operation;

/**
 * A call that would make a careless reader of XML open a file: of one operation in each group. No page says that such a body is
 * refused, so it may as well be read without harm; what was accepted is told.
 */
export function openingBody(operation: Operation, config: Config): Case[] {
  if (!standsForGroup(operation)) return [];
  return withType(operation, config, 'XML with an external entity', entity, 'contract');
}

/** A call that would make a careless reader of XML grow without end. */
export function growingBody(operation: Operation, config: Config): Case[] {
  const type = `<!DOCTYPE xml [<!ENTITY b0 "contract">${bomb}]>`;
  return withType(operation, config, 'XML with entities that multiply', type, 'b5');
}

/** Calls whose Content-Type is not that of the body; whether a platform minds is not documented. */
export function wrongContentTypes(operation: Operation, config: Config): Case[] {
  const parameters = safeRequest(operation, config);
  const types = ['application/x-www-form-urlencoded', ...(speaksXml(operation) ? ['application/xml'] : [])];
  return types.map((contentType) => ({
    name: `JSON as ${contentType}`,
    parameters,
    options: { tokenForm: 'bearer', contentType },
  }));
}

/** The documented limit of a body, in bytes. Source: https://guides.altcraft.com/en/developer-guide/api-interaction */
const bodyLimit = 10 * 1024 * 1024;

/** A call whose body is larger than the documented limit. Spaces before it are legal, so nothing but the size is wrong. */
export function oversizedBody(operation: Operation, config: Config): Case {
  return {
    name: 'a body over 10 MB',
    parameters: safeRequest(operation, config),
    options: { tokenForm: 'bearer', mangle: (body) => `${' '.repeat(bodyLimit)}${body}` },
    mayBeCutOff: true,
  };
}
