/**
 * Where a reply sends a call to that ought to be answered.
 */
import { operationOf } from '../../schemas/index.ts';
import type { Reply } from '../http/exchange.ts';
import type { Diagnosis } from '../outcome/contact-advice.ts';

/** Whether a reply sends the caller elsewhere. */
export const isRedirect = ({ status }: Pick<Reply, 'status'>) => status >= 300 && status < 400;

const withoutQuery = ({ origin, pathname }: URL) => `${origin}${pathname}`;

/** Where the API is, if a redirect keeps its path: the address to put into .env. */
function baseOf(target: URL, path: string): string | undefined {
  const bare = path.replace(/\/$/, '');
  const pathname = target.pathname.replace(/\/$/, '');
  return pathname.endsWith(bare) ? `${target.origin}${pathname.slice(0, -bare.length)}` : undefined;
}

const met = (saw: string, means: string, remedy: string): Diagnosis => ({ saw, means, remedy });

/** What a redirect means. */
export function redirectMet(reply: Reply, url: string): Diagnosis {
  const { path } = operationOf(reply.operation);
  const from = new URL(`${url}${path}`);
  const target = URL.parse(reply.headers.location ?? '', from.href);
  const saw = `HTTP ${reply.status} to ${target ? withoutQuery(target) : 'nowhere'}`;
  const base = target ? baseOf(target, path) : undefined;
  if (base !== undefined && base === url)
    return met(
      saw,
      `A server in front changes the paths of calls: it ${target?.pathname.endsWith('/') ? 'adds' : 'takes'} the slash at the end.`,
      'Have it pass everything below /api/ on as it came.',
    );
  if (from.protocol === 'https:' && target?.protocol === 'http:')
    return met(
      saw,
      'Calls over https are sent to http, where everybody on the network path could read the token.',
      'Keep https in ALTCRAFT_URL, and have the server in front answer over https without a redirect.',
    );
  if (base !== undefined)
    return met(saw, 'The API is at that address. A run never follows a redirect.', `Set ALTCRAFT_URL=${base}`);
  if (target && target.host !== from.host)
    return met(
      saw,
      'Calls are sent to another host, which gets no token from here.',
      `If that is the control panel, set ALTCRAFT_URL=${target.origin}. If it is a login service, have calls to /api/ let through without it.`,
    );
  return met(
    saw,
    'Who calls is sent to a page for people: the API is not at that path, or something in front asks for a login.',
    'Set ALTCRAFT_URL to the address of the control panel without anything of a page behind it, and have calls to /api/ let through without a login.',
  );
}
