/**
 * A process of its own that makes one call through a proxy, with every kind of secret, the token in the address.
 */
import { direct } from '../../../src/config/connection-settings.ts';
import { openConnections } from '../../../src/http/connections/connections.ts';
import { send } from '../../../src/http/retry.ts';
import { configOf, requestOf } from '../exchanges.ts';

const { TARGET = '', PROXY = '' } = process.env;
const config = configOf({
  target: { kind: 'installation', url: `http://127.0.0.1:${TARGET}`, version: null },
  connection: {
    ...direct,
    headers: { 'X-Gateway-Key': 'gateway-secret' },
    proxy: { server: `http://127.0.0.1:${PROXY}`, username: 'me', password: 'pass-4711' },
  },
});
const http = openConnections(config);
const { status } = await send(http, config, requestOf('databases.list', {}, { tokenForm: 'url' }, config));
console.log(`HTTP ${status}`);
await http.dispose();
