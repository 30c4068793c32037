/**
 * The XML form of requests and replies.
 *
 * The root is `<xml>`; a list is a repeated element, or one element with `array='true'`; an empty list is an empty
 * element; children of a reply stand in alphabetical order. Seen on most pages, for example
 * https://guides.altcraft.com/en/developer-guide/profiles/subscriptions/2195522
 */
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { IncorrectRequest } from '../core/errors.ts';
import { isValues, type Values } from '../core/parameters.ts';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
const builder = new XMLBuilder({ suppressEmptyNode: true });
const declaration = '<?xml version="1.0" encoding="UTF-8" ?>';

/**
 * Reads an XML request as the JSON object that it stands for; every scalar is still a string.
 *
 * @throws IncorrectRequest when the text is malformed, has another root, or carries a document type or entities
 */
export function readXml(text: string): Values {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new IncorrectRequest('malformed XML: document types are not accepted');
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new IncorrectRequest(`malformed XML: ${verdict.err.msg}`);
  const document = parsed(text);
  if (document.xml === undefined) throw new IncorrectRequest('malformed XML: the root element must be <xml>');
  const root = plain(document.xml);
  if (typeof root === 'string' && root !== '')
    throw new IncorrectRequest('malformed XML: the root element must hold elements');
  return isValues(root) ? root : {};
}

function parsed(text: string): Values {
  try {
    return parser.parse(text) as Values;
  } catch (error) {
    throw new IncorrectRequest(`malformed XML: ${(error as Error).message}`);
  }
}

function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  const value = bare(node);
  if (!isValues(node) || node['@array'] !== 'true') return value;
  return value === '' ? [] : [value];
}

function bare(node: unknown): unknown {
  if (!isValues(node)) return node;
  const children = Object.entries(node).filter(([name]) => !name.startsWith('@') && name !== '#text');
  if (children.length === 0) return node['#text'] ?? '';
  return Object.fromEntries(children.map(([name, child]) => [name, plain(child)]));
}

/** Writes a reply as XML. */
export function writeXml(reply: Values): string {
  return declaration + String(builder.build({ xml: ordered(reply) }));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? '' : value.map(ordered);
  if (!isValues(value)) return value ?? '';
  const names = Object.keys(value).sort();
  return names.length === 0 ? '' : Object.fromEntries(names.map((name) => [name, ordered(value[name])]));
}
