/**
 * undici, without its debug log: NODE_DEBUG=undici would print the path of every call, and some paths hold the token.
 */
import { createRequire } from 'node:module';
import util from 'node:util';
import type * as Undici from 'undici';

const { debuglog } = util;
util.debuglog = () => Object.assign(() => undefined, { enabled: false });
const undici = createRequire(import.meta.url)('undici') as typeof Undici;
util.debuglog = debuglog;

export const { Agent, Client, errors } = undici;
