/**
 * The parts of Postman's collection format v2.1 and of its environment format that an export writes.
 */

/** Address of the schema of the format, which tells readers what a file is. */
export const collectionSchema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** One variable of a collection. */
export interface CollectionVariable {
  key: string;
  value: string;
  type: 'string';
  description: string;
}

/** A script, and when it runs. */
export interface ScriptEvent {
  listen: 'prerequest' | 'test';
  script: { type: 'text/javascript'; exec: string[] };
}

/** A parameter of a query; without a value it is the name alone. */
export interface QueryParameter {
  key: string;
  value: string | null;
}

/** A request. */
export interface RequestItem {
  id: string;
  name: string;
  event: ScriptEvent[];
  protocolProfileBehavior: { followRedirects: false };
  request: {
    method: string;
    header: { key: string; value: string }[];
    url: { raw: string; host: string[]; path: string[]; query?: QueryParameter[] };
    auth?: { type: 'bearer'; bearer: [{ key: 'token'; value: string; type: 'string' }] };
    body?: { mode: 'raw'; raw: string; options: { raw: { language: 'json' | 'xml' } } };
    description: string;
  };
  response: [];
}

/** A folder. */
export interface Folder {
  id: string;
  name: string;
  description: string;
  item: (RequestItem | Folder)[];
}

/** A collection. */
export interface CollectionFile {
  info: { _postman_id: string; name: string; description: string; schema: string };
  item: Folder[];
  event: ScriptEvent[];
  variable: CollectionVariable[];
}

/** An environment. */
export interface EnvironmentFile {
  id: string;
  name: string;
  values: { key: string; value: string; type: 'default' | 'secret'; enabled: boolean }[];
  _postman_variable_scope: 'environment';
}

/** A script as lines. */
export function scriptOf(listen: ScriptEvent['listen'], text: string): ScriptEvent {
  return { listen, script: { type: 'text/javascript', exec: text.trim().split('\n') } };
}
