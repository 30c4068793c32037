import {
  changesInXml,
  expect,
  growingBody,
  hasBody,
  malformedBodies,
  operations,
  openingBody,
  oversizedBody,
  speaksXml,
  test,
  wrongContentTypes,
} from '../../fixtures';

const isRead = ({ facts }: (typeof operations)[number]) => facts.effect === 'read';

for (const operation of operations.filter(hasBody)) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('refuses a body that is neither JSON nor XML', async ({ config, each }) => {
      await each(operation, malformedBodies(operation, config), (reply) => expect.soft(reply).toBeRefused());
      await each(operation, openingBody(operation, config), (reply) => expect.soft(reply).toBeAnsweredCleanly());
    });
  });

  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention', '@nightly'] }, () => {
    test('answers cleanly to a body of another media type, and to one that grows', async ({ config, each }) => {
      const cases = [...wrongContentTypes(operation, config), ...growingBody(operation, config)];

      await each(operation, cases, (reply) => expect.soft(reply).toBeAnsweredCleanly());
    });
  });
}

for (const operation of operations.filter(speaksXml)) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('says the same in JSON and in XML', async ({ safeRequest, inBothFormats }) => {
      const parameters = await safeRequest(operation);

      const { fromXml, inXml, json, again } = await inBothFormats(operation, parameters);

      expect(json).toBeAnsweredCleanly();
      expect(again).toBeAnsweredCleanly();
      expect.soft(inXml).toSayInXml(json, again);
      expect.soft(fromXml).toSayInJson(json);
    });
  });
}

for (const operation of operations.filter(changesInXml)) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('answers in XML when it has changed something', async ({ api, sample }) => {
      const parameters = await sample(operation);

      const reply = await api.call(operation.id, { ...parameters, format: 'xml' });

      expect(reply).toSucceedInXml();
    });
  });
}

// The limit is the server's, and ten megabytes are a load: one operation stands for all.
for (const operation of operations.filter(isRead).filter(speaksXml).slice(0, 1)) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention', '@nightly'] }, () => {
    test('refuses a body over 10 MB', async ({ config, each }) => {
      await each(operation, [oversizedBody(operation, config)], (reply) => expect.soft(reply).toBeRefused(400, 413));
    });
  });
}
