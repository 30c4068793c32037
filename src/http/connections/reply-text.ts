/**
 * The text of a reply: decompressed, and decoded by its charset.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { CodedError } from './network-error.ts';

/** The most that is read of a body, in bytes, before and after decompression. */
export const bodyLimit = 64 * 1024 * 1024;

/** Stands in the place of a body above the limit. */
export const unreadBody = `(a body of more than ${bodyLimit} bytes, not read)`;

/** What a request may ask for. */
export const acceptedEncodings = 'gzip, deflate, br';

type Decoder = (bytes: Buffer, options: ZlibOptions) => Buffer;

const gunzip: Decoder = gunzipSync;
/** Some servers leave out the header of zlib, whose first byte ends in 8. */
const inflate: Decoder = (bytes, options) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
const decoders = new Map<string, Decoder>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', brotliDecompressSync],
]);

/** @returns undefined where the body is above the limit */
function decompressed(bytes: Buffer, encoding: string): Buffer | undefined {
  const decode = decoders.get(encoding);
  if (!decode) throw new CodedError('CONTENT_ENCODING_UNKNOWN', `Content-Encoding: ${encoding}`);
  try {
    return decode(bytes, { maxOutputLength: bodyLimit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw new CodedError('CONTENT_ENCODING_WRONG', `Content-Encoding: ${encoding}`);
  }
}

/** `windows-1251` of `text/html; charset=windows-1251`, in lower case; `utf-8` where nothing is said. */
export function charsetOf(contentType = ''): string {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
}

/** A byte order mark stays, as JSON must not begin with one. An unknown charset is read as UTF-8. */
function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true });
  }
}

/**
 * Reads the body of a reply as text.
 *
 * @param headers by their names in lower case
 * @throws CodedError where it cannot be decompressed
 */
export function replyText(body: Buffer, headers: Record<string, string>): string {
  const encodings = (headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'identity');
  let bytes: Buffer | undefined = body;
  for (const encoding of body.length > 0 ? encodings.reverse() : []) bytes = bytes && decompressed(bytes, encoding);
  return bytes === undefined ? unreadBody : decoderFor(charsetOf(headers['content-type'])).decode(bytes);
}
