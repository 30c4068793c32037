import { observationOf } from '../../../src/observations/observed.ts';
import { shapeOf } from '../../../src/observations/shape.ts';
import { observedRefusals, observedReply } from '../../../reporters/faces/observed.ts';
import { operations } from '../../../schemas/index.ts';
import { replyTo, requestOf } from '../../src/exchanges.ts';
import { expect, test } from '../../test.ts';

const target = { target: { kind: 'installation', url: 'https://panel.example', version: 'v75' } } as const;

/** What is written down of a reply to an operation. */
function seen(id: string, body: object, status = 200) {
  const request = requestOf(id);
  return observationOf({ request, reply: replyTo(request, { status, body }), asserted: true, problems: [] });
}

test.describe('what a run sees beyond the documentation', () => {
  test('is the reply that no page shows, by names and types', () => {
    const observation = seen('segments.segstaticGet', { error: 0, error_text: '', data: [{ id: 7, name: 'Ada' }] });

    expect(observation).toMatchObject({ operation: 'segments.segstaticGet', contentType: 'application/json' });
    expect(JSON.stringify(observation)).not.toMatch(/Ada|7/);
  });

  test('is nothing where a page shows the whole reply', () => {
    const documented = operations.filter(({ facts }) => facts.evidence.reply === 'documented').map(({ id }) => id);
    const observations = documented.map((id) => seen(id, { error: 0, error_text: '' }));

    expect(observations.filter((observation) => observation !== undefined)).toEqual([]);
  });

  test('are the codes of refusals of every operation, without their words', () => {
    expect(seen('databases.get', { error: 404, error_text: 'database 7 of Ada' })).toEqual({
      operation: 'databases.get',
      status: 200,
      error: 404,
    });
  });

  test('becomes one file an operation, with all its replies together', () => {
    const reply = (body: object, status: number, undeclared: string[]) => ({
      operation: 'mailings.delete',
      status,
      contentType: 'application/json',
      shape: shapeOf(body),
      undeclared,
    });
    const file = observedReply([reply({ data: null }, 200, ['data']), reply({ data: { id: 1 } }, 201, [])], target);

    expect(file).toMatchObject({
      schema: 1,
      target: { kind: 'installation', version: 'v75' },
      operation: 'mailings.delete',
      contract: 'schemas/mailings/delete.yaml',
      evidence: 'unseen',
      statuses: [200, 201],
      undeclared: ['data'],
      reply: { properties: { data: { type: ['null', 'object'] } }, required: ['data'] },
    });
    expect(JSON.stringify(file)).not.toContain('panel.example');
  });

  test('holds each pair of status and code of the refusals once, in order', () => {
    const refusal = (operation: string, status: number, error: number | null) => ({ operation, status, error });
    const file = observedRefusals(
      [refusal('b.c', 404, 404), refusal('b.c', 200, 400), refusal('b.c', 200, 400), refusal('a.b', 403, null)],
      target,
    );

    expect(file.refusals).toEqual({
      'a.b': [{ status: 403, error: null }],
      'b.c': [
        { status: 200, error: 400 },
        { status: 404, error: 404 },
      ],
    });
  });
});
