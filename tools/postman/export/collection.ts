/**
 * The exported collection and environment. The same contract gives the same files.
 */
import { createHash } from 'node:crypto';
import { menu, type Effect, type MenuSection } from '../../../schemas/index.ts';
import { speaksXml } from '../../../src/conventions/formats.ts';
import { formProblem } from '../../../src/config/config.ts';
import { environmentName, placeVariables } from '../../../src/config/variables/variables.ts';
import { planOf, type Plan } from '../../../src/data/plan/plan.ts';
import { collectionDescription, folderDescription } from './description.ts';
import { collectionSchema, scriptOf, type CollectionFile, type EnvironmentFile, type Folder } from './format.ts';
import { permissionVariables } from '../permission-variables.ts';
import { changesSomething, requestItem } from './request.ts';
import { beforeEveryRequest } from './scripts.ts';

/** Reads first; what loses data last. */
const order: readonly Effect[] = ['read', 'export', 'task', 'create', 'update', 'send', 'delete', 'destructive'];

/** The same id every time, so that Postman offers to replace an earlier import. */
function fixedId(name: string): string {
  const hex = createHash('sha256').update(`altcraft-contract ${name}`).digest('hex');
  const version = `5${hex.slice(13, 16)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), version, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const rankOf = (plan: Plan) => {
  const rank = order.indexOf(plan.operation.facts.effect);
  return rank === 0 && changesSomething(plan) ? 0.5 : rank;
};

async function folderOf({ title, operations }: MenuSection): Promise<Folder> {
  const overHttp = operations.filter(({ transport }) => transport === 'http');
  const plans = await Promise.all(overHttp.map(planOf));
  const sorted = plans.toSorted((one, other) => rankOf(one) - rankOf(other));
  const twins = sorted.filter(({ operation }) => speaksXml(operation));
  const id = fixedId(title);
  const xml: Folder[] =
    twins.length === 0
      ? []
      : [
          {
            id: `${id}-xml`,
            name: 'XML',
            description: 'The requests that the pages document in XML as well.',
            item: twins.map((plan) => requestItem(plan, 'xml')),
          },
        ];
  return {
    id,
    name: title,
    description: folderDescription(overHttp),
    item: [...sorted.map((plan) => requestItem(plan, 'json')), ...xml],
  };
}

/** The collection of all operations over HTTP. */
export async function exportedCollection(): Promise<CollectionFile> {
  const folders = await Promise.all(menu().map(folderOf));
  const name = 'Altcraft Platform API';
  const places = placeVariables.filter(({ name: key }) => key !== 'amqp_url' && key !== 'account_id');
  return {
    info: { _postman_id: fixedId(name), name, description: collectionDescription, schema: collectionSchema },
    item: folders.filter(({ item }) => item.length > 0),
    event: [scriptOf('prerequest', beforeEveryRequest)],
    variable: [
      ...places.map(({ name: key, example, meaning }) => ({
        key,
        value: example,
        type: 'string' as const,
        description: meaning,
      })),
      ...permissionVariables.map(({ name: key, value, meaning }) => ({
        key,
        value,
        type: 'string' as const,
        description: meaning,
      })),
    ],
  };
}

/**
 * The environment: what `.env` has, without its secrets. A variable that has no value is switched off, so that the example of
 * the collection is seen.
 *
 * @param values by name in the environment
 */
export function exportedEnvironment(values: Readonly<Record<string, string>>): EnvironmentFile {
  const name = 'Altcraft Platform';
  return {
    id: fixedId(`${name} environment`),
    name,
    values: placeVariables.map((variable) => {
      const { name: key, form } = variable;
      const isSecret = form === 'secret';
      const given = values[environmentName(key)] ?? '';
      const value = isSecret || formProblem(variable, given) !== undefined ? '' : given; // an address may have a password
      return {
        key,
        value,
        type: isSecret ? 'secret' : 'default',
        enabled: value !== '' || key === 'url' || key === 'token',
      };
    }),
    _postman_variable_scope: 'environment',
  };
}
