/**
 * The page of the emulator for people: one HTML text with its style and its script inside, and a policy that allows nothing
 * else.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EmulatorResponse } from '../../protocol/reply.ts';

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let page: EmulatorResponse | undefined;

function makePage(): EmulatorResponse {
  const style = textOf('style.css');
  const script = textOf('script.js');
  const body = textOf('page.html')
    .replace('/* style */', () => style)
    .replace('/* script */', () => script);
  const policy = [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    `script-src ${sourceOf(script)}`,
    'img-src data:', // the icon, which is empty
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  return { status: 200, headers, body, fate: 'send' };
}

/** The page. */
export function pageResponse(): EmulatorResponse {
  page ??= makePage();
  return page;
}
