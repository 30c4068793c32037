/**
 * Faults of the frame of replies: HTTP, bytes, envelope, and refusals of every shape.
 */
import type { Values } from '../../../emulator/core/parameters.ts';
import type { EmulatorResponse } from '../../../emulator/protocol/reply.ts';
import type { Operation } from '../../../schemas/index.ts';
import type { Mutant } from './mutant.ts';

type Change = (response: EmulatorResponse) => EmulatorResponse;

const wire = (operator: string, response: Change): Mutant => ({ operator, place: '', response });
const refused = (operator: string, refusedResponse: Change): Mutant => ({ operator, place: '', refusedResponse });

const withStatus =
  (status: number): Change =>
  (response) => ({ ...response, status });
const redirected: Change = (response) => ({
  ...response,
  status: 302,
  headers: { ...response.headers, location: '/login' },
});
const asPage: Change = (response) => ({
  ...response,
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>Log in</body></html>',
});

const ofType =
  (type: string): Change =>
  (response) => ({ ...response, headers: { ...response.headers, 'content-type': type } });

/** An object without one of its fields. */
function without<Fields extends object>(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name)) as Fields;
}

/** The bytes of a body, each as a letter, changed. */
const inBytes =
  (change: (bytes: string) => string): Change =>
  (response) => {
    const bytes = Buffer.from(response.body, response.encoding ?? 'utf8').toString('latin1');
    return { ...response, body: change(bytes), encoding: 'latin1' };
  };

/** Faults of what goes over the wire. */
export const ofTheWire: readonly Mutant[] = [
  wire('HTTP 201', withStatus(201)),
  wire('HTTP 404', withStatus(404)),
  wire('HTTP 500', withStatus(500)),
  wire('HTTP 302', redirected),
  wire('another media type', ofType('text/html')),
  wire('media type of plain text', ofType('text/plain')),
  wire('no media type', (response) => ({ ...response, headers: without(response.headers, 'content-type') })),
  wire('half of the body', (response) => ({ ...response, body: response.body.slice(0, response.body.length / 2) })),
  wire('last byte missing', (response) => ({ ...response, body: response.body.slice(0, -1) })),
  wire('empty body', (response) => ({ ...response, body: '' })),
  wire('a page in place of the body', (response) => ({ ...response, body: '<html><body>Log in</body></html>' })),
  wire('a list round the body', (response) => ({ ...response, body: `[${response.body}]` })),
  wire('the body twice', (response) => ({ ...response, body: `${response.body}${response.body}` })),
  wire(
    'unreadable bytes',
    inBytes((bytes) => bytes.replaceAll(/[^]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) | 0x80))),
  ),
];

const envelope = (operator: string, place: string, body: (body: Values) => Values): Mutant => ({
  operator,
  place,
  body,
});
const refusal = (operator: string, place: string, change: (body: Values) => Values): Mutant => ({
  operator,
  place,
  refusal: change,
});

const trace = 'panic: runtime error: index out of range\n\ngoroutine 1 [running]:\nmain.handle(0x0)';

/** The reply of another operation: of a list, or of one that gives an id. */
function ofAnother({ facts }: Operation): Values {
  const told = { error: 0, error_text: 'Successful operation' };
  return facts.paging
    ? { ...told, profile_id: '65f0a1b2c3d4e5f601234567' }
    : { ...told, data: [{ id: 1 }], total_count: 1 };
}

/** Faults of the envelope of v1.1, of successes and of refusals. */
export const ofTheEnvelope = (operation: Operation): Mutant[] => [
  envelope('error code with HTTP 200', 'error', (body) => ({ ...body, error: 500, error_text: 'Internal error' })),
  envelope('only the envelope', '', ({ error, error_text }) => ({ error, error_text })),
  envelope('error 0 with a text of failure', 'error_text', (body) => ({ ...body, error_text: 'Internal error' })),
  envelope('reply of another operation', '', () => ofAnother(operation)),
  refusal('refusal without a text', 'error_text', (body) => without(body, 'error_text')),
  refusal('text of a refusal is a number', 'error_text', (body) => ({ ...body, error_text: 7 })),
  refusal('text of a refusal shows a trace', 'error_text', (body) => ({ ...body, error_text: trace })),
  refusal('refusal as a success', 'error', (body) => ({ ...body, error: 0 })),
  refusal('refusal with another code', 'error', (body) => ({ ...body, error: body.error === 400 ? 404 : 400 })),
  refusal('refusal as a failure of the server', 'error', (body) => ({ ...body, error: 500 })),
  refusal('code of a refusal is a text', 'error', (body) => ({ ...body, error: String(body.error) })),
  refusal('refusal with data', 'data', (body) => ({ ...body, data: [{ id: 1 }] })),
  refused('refusal with HTTP 500', withStatus(500)),
  refused('refusal with HTTP 302', redirected),
  refused('refusal as a page', asPage),
  refused('refusal without a body', (response) => ({ ...response, body: '' })),
];
