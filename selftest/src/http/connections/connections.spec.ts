import { createEmulator } from '../../../../emulator/app.ts';
import { createClock } from '../../../../emulator/core/clock.ts';
import { createIds } from '../../../../emulator/core/ids.ts';
import { serve } from '../../../../emulator/http-server.ts';
import { setPace } from '../../../../src/http/rate-limit.ts';
import { buildRequest } from '../../../../src/http/request.ts';
import { send } from '../../../../src/http/retry.ts';
import { openConnections } from '../../../../src/http/connections/connections.ts';
import * as contract from '../../../../schemas/index.ts';
import { configOf, token } from '../../exchanges.ts';
import { instant } from '../../fake-platform.ts';
import { expect, test } from '../../../test.ts';

test('a repetition goes over no connection that was idle, as that may be closed too', async () => {
  const core = createEmulator({ contract, token, clock: createClock(), ids: createIds(1), refusals: 'envelope' });
  const server = await serve(core, { closesQuietly: true });
  const config = configOf({ target: { kind: 'installation', url: server.url, version: null } });
  const http = openConnections(config);
  setPace(http, 0, instant);
  const read = () => send(http, config, buildRequest(config, contract.operationOf('databases.list'), { limit: 1 }));

  await Promise.all([read(), read(), read()]);
  const reply = await read();

  expect(reply).toMatchObject({ status: 200, lost: ['the connection was broken off'] });
  await http.dispose();
  await server.close();
});
