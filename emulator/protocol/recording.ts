/**
 * The last calls as they came and as they were answered, for people who look for a mistake. Every token is masked before
 * anything is kept.
 */
import type { EmulatorResponse } from './reply.ts';
import type { EmulatorRequest } from './request.ts';

/** One call with its reply; a long body is cut. */
export interface RecordedCall {
  number: number;
  request: { method: string; url: string; headers: Record<string, string>; body: string };
  reply: { status: number; headers: Record<string, string>; body: string; fate: EmulatorResponse['fate'] };
}

/** How many calls are kept, and how many characters of a body. */
const most = 200;
const longest = 20_000;
const longestToken = 500;
const mask = '***';

/** Fields that hold the token of the API or of a resource, in JSON, in XML, and in a query or a form. */
const tokenFields = [
  /("(?:r|resource_)?token"\s*:\s*")(?:[^"\\]|\\.)*/gi,
  /(<(?:r|resource_)?token\b[^>]*>)[^<]*/gi,
  /((?:^|[?&])(?:r|resource_)?token=)[^&\s]*/gi,
];
const secretHeaders = ['authorization', 'proxy-authorization', 'cookie'];

/** A text in which no token is left. */
function masked(text: string, tokens: readonly string[]): string {
  const hidden = tokens.filter(Boolean).reduce((rest, token) => rest.replaceAll(token, mask), text);
  return tokenFields.reduce((rest, field) => rest.replace(field, `$1${mask}`), hidden);
}

function bodyText(body: Buffer | string | undefined, tokens: readonly string[]): string {
  // A token at the cut must still be seen as a whole, so more is looked at than is kept.
  const start = body?.slice(0, longest + longestToken).toString() ?? '';
  const text = masked(start, tokens);
  return text.length > longest ? `${text.slice(0, longest)}… (cut; ${body?.length} in all)` : text;
}

function headerTexts(headers: EmulatorRequest['headers'] = {}, tokens: readonly string[]): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return [[name, secretHeaders.includes(name) ? mask : masked([value].flat().join(', '), tokens)]];
  });
  return Object.fromEntries(entries);
}

/** Keeps a call; the oldest one is dropped when there are too many. */
export function record(
  kept: RecordedCall[],
  number: number,
  { request, response, tokens }: { request: EmulatorRequest; response: EmulatorResponse; tokens: readonly string[] },
): void {
  const { method, url, headers, body } = request;
  const { status, fate, encoding } = response;
  kept.push({
    number,
    request: { method, url: masked(url, tokens), headers: headerTexts(headers, tokens), body: bodyText(body, tokens) },
    reply: {
      status,
      headers: headerTexts(response.headers, tokens),
      body: encoding ? `(${response.body.length} bytes)` : bodyText(response.body, tokens),
      fate,
    },
  });
  if (kept.length > most) kept.shift();
}
