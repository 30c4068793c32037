import { install, token, xml } from '../installation.ts';
import { test, expect } from '../../test.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" ?>';

test.describe('XML', () => {
  test('reads scalars with the types of the contract', async () => {
    const { callXml } = install();

    const reply = await callXml('databases.list', '<limit>1</limit>');

    expect(reply.body).toMatchObject({ error: 0, data: [{ id: 1 }], next_from_id: 2 });
  });

  test('reads a list of one by its mark and a longer one by repetition', async () => {
    const { callXml } = install();

    const one = await callXml('databases.list', "<ui_tags array='true'>tag1</ui_tags>");
    const two = await callXml('databases.list', '<groups_id>0</groups_id><groups_id>1</groups_id>');

    expect(one.body.data).toHaveLength(1);
    expect(two.body.data).toHaveLength(3);
  });

  test('writes alphabetical children, repeated elements and empty elements', async () => {
    const { callXml } = install();

    const reply = await callXml('databases.list', '<format>xml</format><limit>1</limit>');

    expect(reply.headers['content-type']).toMatch(/^application\/xml/);
    expect(reply.text).toBe(
      `${declaration}<xml><data><Groups><Id>0</Id><Name>main</Name></Groups><id>1</id><name>Clients</name><ui_tags/></data>` +
        '<error>0</error><error_text>Successful operation</error_text><next_from_id>2</next_from_id><total_count>3</total_count></xml>',
    );
  });

  test('is chosen by the query too', async () => {
    const { send } = install();

    const reply = await send({ url: `/api/v1.1/databases/list?token=${token}&format=xml` });

    expect(reply.text.startsWith(`${declaration}<xml>`)).toBe(true);
  });

  test('carries refusals as well', async () => {
    const { callXml } = install();

    const reply = await callXml('databases.get', '<format>xml</format><id>99</id>');

    expect(reply.text).toBe(
      `${declaration}<xml><error>404</error><error_text>database 99 not found</error_text></xml>`,
    );
  });

  test('imports a profile with nested lists and custom fields', async () => {
    const { callXml, call } = install();

    const reply = await callXml(
      'profiles.import',
      `<db_id>1</db_id><email>xml@example.com</email><data><_fname>Xena</_fname><contract_number>5</contract_number>
       <phones array='true'>+12025550150</phones><interests>a</interests><interests>b</interests>
       <subscriptions array='true'><channel>email</channel><email>xml@example.com</email><resource_id>1</resource_id></subscriptions></data>`,
    );
    const stored = await call('profiles.get', { db_id: 1, email: 'xml@example.com' });

    expect(reply.body.error).toBe(0);
    expect(stored.body.data).toMatchObject({
      _fname: 'Xena',
      contract_number: 5,
      phones: ['+12025550150'],
      interests: ['a', 'b'],
      subscriptions: [{ channel: 'email', resource_id: 1 }],
    });
  });

  test('prints each result of addBatch as a nested xml element', async () => {
    const { callXml } = install();

    const reply = await callXml(
      'profiles.addBatch',
      "<format>xml</format><db_id>2</db_id><data array='true'><_fname>One</_fname></data>",
    );

    expect(reply.text).toMatch(
      /^<\?xml .*\?><xml><error>0<\/error><error_text>Successful operation<\/error_text><xml><error>0<\/error>.*<\/xml><\/xml>$/,
    );
  });

  test('of profiles.add has the usual text, the JSON twin an empty one', async () => {
    const { call, callXml } = install();

    const inJson = await call('profiles.add', { db_id: 2, data: {} });
    const inXml = await callXml('profiles.add', '<format>xml</format><db_id>2</db_id><data/>');

    expect(inJson.body.error_text).toBe('');
    expect(inXml.text).toContain('<error_text>Successful operation</error_text>');
  });

  test('is refused with a document type, another root, or when malformed', async () => {
    const { send } = install();
    const url = `/api/v1.1/databases/list?token=${token}`;
    const bodies = ['<!DOCTYPE a [<!ENTITY b "c">]><xml>&b;</xml>', '<other/>', '<xml><a></xml>'];

    const replies = await Promise.all(bodies.map((body) => send({ url, headers: xml, body })));

    expect(replies.map(({ body }) => body.error)).toEqual([400, 400, 400]);
  });
});
