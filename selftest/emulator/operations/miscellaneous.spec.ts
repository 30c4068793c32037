import { seededSmid } from '../../../emulator/seed/seed.ts';
import { install } from '../installation.ts';
import { test, expect } from '../../test.ts';

test.describe('files', () => {
  test('are stored under a UUID', async () => {
    const { call, emulator } = install();

    const { body } = await call('miscellaneous.fileUpload', {
      header: 'US.csv',
      data: 'data:text/csv;base64,SEVMTE8K',
    });

    const { file } = body.data as { file: string };
    expect(file).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect([...emulator.state.uploads.values()]).toEqual([{ file, name: 'US.csv', type: 'text/csv', size: 6 }]);
  });

  test('are refused without a name, and where the data are no file', async () => {
    const { call, emulator } = install();

    const nameless = await call('miscellaneous.fileUpload', { header: '', data: 'data:text/csv;base64,SEVMTE8K' });
    const plain = await call('miscellaneous.fileUpload', { header: 'US.csv', data: 'HELLO' });

    expect([nameless.body.error, plain.body.error]).toEqual([400, 400]);
    expect(emulator.state.uploads.size).toBe(0);
  });
});

test('web versions are found by the id of their message only', async () => {
  const { call } = install();

  const found = await call('miscellaneous.webverGet', { send_message_id: seededSmid });
  const missed = await call('miscellaneous.webverGet', { send_message_id: 'another' });

  expect(found.body.data).toMatchObject({ createtime: '2024-05-28T16:38:00.052Z', email: { subject: 'Welcome' } });
  expect(missed.body).toEqual({ error: 404, error_text: 'web version not found' });
});
