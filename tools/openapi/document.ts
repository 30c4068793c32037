/**
 * The contract as one OpenAPI document.
 */
import {
  child,
  judgeRequest,
  locate,
  operations,
  requestFields,
  type Located,
  type Operation,
} from '../../schemas/index.ts';
import { documentAt, rootUri } from '../../schemas/documents.ts';
import { exampleOf } from '../../src/contract/request-fields.ts';
import { writeXml } from '../../src/http/xml.ts';
import { Components, isNode, type Node, pascal, without } from './components.ts';
import { descriptionOf, evidenceOf, overview } from './evidence.ts';
import { linksOf } from './links.ts';

const json = 'application/json';
const xml = 'application/xml';

const isXmlShown = ({ facts }: Operation) => facts.formats.includes('xml');
/** Whether the reply comes in XML when the request says so; where no page shows it, the field `format` promises it. */
const mayAnswerXml = (operation: Operation) =>
  isXmlShown(operation) || 'format' in (requestFields(operation)?.properties ?? {});

const itemAt = ({ file, method }: Operation) => locate(new URL(`../${file}`, rootUri).href, `/${method.toLowerCase()}`);

function bodyOf(operation: Operation, at: Located, components: Components): Node {
  // The example stands beside the schema here.
  const schema = without(components.schemaAt(child(at, 'requestBody', 'content', json, 'schema')), 'example');
  const reference = components.named(`${pascal(operation.id)}Request`, { ...schema, xml: { name: 'xml' } });
  const names = operation.parameters.map(({ name }) => name);
  const example = Object.fromEntries(Object.entries(exampleOf(operation)).filter(([name]) => !names.includes(name)));
  return {
    required: judgeRequest(operation, {}).errors.length > 0,
    content: {
      [json]: { schema: reference, example },
      ...(isXmlShown(operation) ? { [xml]: { schema: reference, example: writeXml(example) } } : {}),
    },
  };
}

/** A copy of a schema in which fields may be missing. */
function allowingWithout(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => allowingWithout(entry, names));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) =>
      name === 'required' && Array.isArray(part)
        ? [name, part.filter((field) => !names.includes(String(field)))]
        : [name, allowingWithout(part, names)],
    ),
  );
}

function replyContent(operation: Operation, at: Located, components: Components): Node {
  const { xml: difference } = operation.facts;
  const own = components.schemaAt(at);
  const [success, ...others] = (own.oneOf ?? []) as Node[];
  const name = pascal(operation.id);
  const schema = success ? { ...own, oneOf: [components.named(`${name}Success`, success), ...others] } : own;
  const reply = { ...schema, xml: { name: difference?.root ?? 'xml' } };
  const reference = components.named(`${name}Reply`, reply);
  if (!mayAnswerXml(operation)) return { [json]: { schema: reference } };
  const omitted = (difference?.omits ?? []).map((path) => path.split('.').at(-1) ?? '');
  const inXml =
    omitted.length > 0 && success
      ? components.named(`${name}ReplyXml`, { ...reply, oneOf: [allowingWithout(success, omitted) as Node, ...others] })
      : reference;
  return {
    [json]: { schema: reference },
    [xml]: { schema: inXml, 'x-evidence': isXmlShown(operation) ? 'documented' : 'unseen' },
  };
}

function responseAt(operation: Operation, at: Located, components: Components): Node {
  const { $ref, description, content } = at.schema as { $ref?: string; description: string; content?: Node };
  if ($ref) return { $ref: `#/components/responses/${mayAnswerXml(operation) ? 'RefusalInEitherForm' : 'Refusal'}` };
  const isReply = isNode(content) && json in content;
  const links = linksOf(operation);
  return {
    description,
    ...(content === undefined
      ? {}
      : { content: isReply ? replyContent(operation, child(at, 'content', json, 'schema'), components) : content }),
    ...(Object.keys(links).length > 0 && isReply ? { links } : {}),
  };
}

// A page that lists statuses need not list all.
const otherRefusal = { description: 'Refused for a reason that the page does not list.' };

function operationNode(operation: Operation, components: Components): Node {
  const at = itemAt(operation);
  const { operationId, summary, tags, deprecated, security, externalDocs, requestBody, responses } = at.schema as Node;
  return {
    operationId,
    summary,
    description: descriptionOf(operation),
    tags,
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(security === undefined ? {} : { security }),
    externalDocs,
    'x-effect': operation.facts.effect,
    'x-evidence': evidenceOf(operation),
    ...(operation.parameters.length > 0 ? { parameters: operation.parameters } : {}),
    ...(requestBody === undefined ? {} : { requestBody: bodyOf(operation, at, components) }),
    responses: {
      ...Object.fromEntries(
        Object.keys(responses as Node).map((status) => [
          status,
          responseAt(operation, child(at, 'responses', status), components),
        ]),
      ),
      ...('4XX' in (responses as Node) ? {} : { '4XX': otherRefusal }),
    },
  };
}

function pathsOf(wanted: readonly Operation[], components: Components): Node {
  return Object.fromEntries(
    wanted.map((operation) => [
      operation.path,
      { [operation.method.toLowerCase()]: operationNode(operation, components) },
    ]),
  );
}

/** One OpenAPI 3.1 document with everything that the contract says. */
export function openApiDocument(): Node {
  const root = documentAt(rootUri) as { info: Node; servers: unknown; security: unknown; tags: unknown } & Node;
  const components = new Components();
  const paths = pathsOf(
    operations.filter(({ transport }) => transport === 'http'),
    components,
  );
  const messages = pathsOf(
    operations.filter(({ transport }) => transport === 'amqp'),
    components,
  );
  const refusal = documentAt(new URL('common/refusal.yaml', rootUri).href) as { description: string };
  const schema = { $ref: '#/components/schemas/EnvelopeRefusal' };
  const refused = (types: string[]) => ({
    description: refusal.description,
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  });
  return {
    openapi: root.openapi,
    info: { ...root.info, description: overview() },
    servers: root.servers,
    security: root.security,
    tags: root.tags,
    paths,
    components: {
      securitySchemes: { token: documentAt(new URL('common/token.yaml', rootUri).href) },
      responses: { Refusal: refused([json]), RefusalInEitherForm: refused([json, xml]) },
      schemas: Object.fromEntries(Object.entries(components.schemas).sort(([one], [other]) => (one < other ? -1 : 1))),
    },
    'x-amqp': messages,
  };
}
