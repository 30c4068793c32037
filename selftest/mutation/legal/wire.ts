/**
 * Legal variations at the wire: what HTTP leaves to servers, and the notation of the body.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Emulator } from '../../../emulator/app.ts';
import type { EmulatorServer } from '../../../emulator/http-server.ts';
import type { EmulatorResponse } from '../../../emulator/protocol/reply.ts';
import type { Random } from '../random.ts';
import { jsonOf, xmlOf } from './notation.ts';

/** Ways in which replies vary, by name. */
export const wireVariations = {
  'header-case': 'writes the names of headers in other letters',
  chunked: 'sends bodies in pieces, without their length',
  compressed: 'compresses bodies: gzip, deflate or br',
  charset: 'writes the media type with other parameters',
  latency: 'answers a little later, now and then',
  notation: 'writes JSON and XML in another of the ways that both allow',
} as const;

export type WireVariation = keyof typeof wireVariations;

/** The variations that apply to the next reply. */
export type ChooseVariations = () => ReadonlySet<WireVariation>;

/** A reply as it goes over the wire. */
interface Wired {
  headers: [name: string, value: string][];
  pieces: Buffer[];
}

const encoders = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const;
type Encoding = keyof typeof encoders;

const mediaTypes = new Map([
  [
    'application/json; charset=utf-8',
    ['application/json', 'application/json;charset=UTF-8', 'application/json; charset="utf-8"; q=1'],
  ],
  ['application/xml; charset=utf-8', ['application/xml', 'text/xml; charset=UTF-8', 'Application/XML;charset="utf-8"']],
]);

const caseOf = [
  (name: string) => name.toUpperCase(),
  (name: string) => name.replaceAll(/(^|-)[a-z]/g, (letters) => letters.toUpperCase()),
  (name: string) => name,
];

/** The same text in another notation; what is neither JSON nor XML stays. */
function rewritten(body: string, type: string, random: Random): string {
  if (/\bxml\b/.test(type)) return xmlOf(body, random);
  return /\bjson\b/.test(type) && body !== '' ? jsonOf(JSON.parse(body), random) : body;
}

function inPieces(bytes: Buffer, random: Random): Buffer[] {
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length;) {
    const size = 1 + random.below(Math.max(8, bytes.length / 3));
    pieces.push(bytes.subarray(from, from + size));
    from += size;
  }
  return pieces;
}

function wired(response: EmulatorResponse, chosen: ReadonlySet<WireVariation>, random: Random): Wired {
  const type = response.headers['content-type'] ?? '';
  const isText = response.encoding === undefined;
  const text = chosen.has('notation') && isText ? rewritten(response.body, type, random) : response.body;
  const headers = { ...response.headers };
  if (chosen.has('charset')) headers['content-type'] = random.oneOf(mediaTypes.get(type) ?? [type]);
  let bytes = Buffer.from(text, response.encoding ?? 'utf8');
  if (chosen.has('compressed') && bytes.length > 0) {
    const encoding = random.oneOf(Object.keys(encoders)) as Encoding;
    bytes = Buffer.from(encoders[encoding](bytes));
    headers['content-encoding'] = encoding;
  }
  const isChunked = chosen.has('chunked') && bytes.length > 0;
  if (!isChunked) headers['content-length'] = String(bytes.length);
  const inCase = chosen.has('header-case') ? random.oneOf(caseOf) : (name: string) => name;
  return {
    headers: Object.entries(headers).map(([name, value]) => [inCase(name), value]),
    pieces: isChunked ? inPieces(bytes, random) : [bytes],
  };
}

async function answered(emulator: Emulator, request: IncomingMessage): Promise<EmulatorResponse> {
  const body = await buffer(request);
  const { method = 'GET', url = '/', headers } = request;
  return emulator.handle({ method, url, headers, ...(body.length > 0 ? { body } : {}) });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Serves an installation whose replies vary in all legal ways. */
export async function serveVaried(
  emulator: Emulator,
  choose: ChooseVariations,
  random: Random,
): Promise<EmulatorServer> {
  const server = createServer((request, reply) => {
    void answered(emulator, request).then(async (response) => {
      const chosen = choose();
      const { headers, pieces } = wired(response, chosen, random);
      if (chosen.has('latency') && random.happens(0.05)) await pause(random.below(30));
      reply.writeHead(response.status, headers.flat());
      for (const piece of pieces) reply.write(piece);
      reply.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
