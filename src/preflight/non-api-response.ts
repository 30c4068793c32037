/**
 * Says what an answer is that does not come from the API: a web page, a server in front, another API, nothing.
 */
import { frontText, isBlocked, type Reply } from '../http/exchange.ts';
import { isRedirect, redirectMet } from './redirect.ts';
import { missesPlatform, refusesCalls, type Diagnosis } from '../outcome/contact-advice.ts';

const panelAddress =
  'Set ALTCRAFT_URL to the address of the control panel, with scheme, port and path as the browser shows them.';

const textOf = (reply: Reply) => (typeof reply.body === 'string' ? reply.body : '');

function titleOf(html: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.trim().replaceAll(/\s+/g, ' ') ?? '';
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}

interface KnownPage {
  pattern: RegExp;
  what: string;
  means: string;
  remedy?: string;
}

/** Pages that say what they are. */
const pages: readonly KnownPage[] = [
  {
    pattern: /plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i,
    what: 'a complaint that the port wants TLS',
    means: 'The port speaks https, and the address says http.',
    remedy: 'Write https:// into ALTCRAFT_URL.',
  },
  {
    pattern: /No required SSL certificate was sent|SSL certificate error/i,
    what: 'a refusal that asks for a client certificate',
    means: 'The server in front of the platform lets in only who shows a certificate of his own.',
    remedy:
      'Ask whoever runs the platform for one, and name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.',
  },
  {
    pattern: /<title>Welcome to nginx!<\/title>/i,
    what: 'the default page of nginx',
    means: 'The web server is up and has no site of this name: the platform is another one, or not set up there yet.',
  },
  {
    pattern: /Apache2? .*Default Page|<h1>It works!<\/h1>|Apache HTTP Server Test Page/i,
    what: 'the default page of Apache',
    means: 'The web server is up and has no site of this name: the platform is another one, or not set up there yet.',
  },
  {
    pattern: /<title>IIS Windows Server<\/title>/i,
    what: 'the default page of IIS',
    means: 'The web server is up and has no site of this name: the platform is another one, or not set up there yet.',
  },
  {
    pattern: /captive|hotspot|wi-?fi|wlan|guest network|accept the terms/i,
    what: 'the page of a network that wants to be joined first',
    means: 'This machine is behind a captive portal, which answers in the place of every site.',
    remedy: 'Open any site in a browser on this machine, accept what the portal asks for, and try again.',
  },
  {
    pattern: /type=["']?password|<title>[^<]*(log ?in|sign ?in|вход|авториз)/i,
    what: 'a login page',
    means: 'Something in front asks for a login before it lets anybody through to the API, or it is the panel alone.',
    remedy: `Have whoever runs it let calls to /api/ through without a login. ${panelAddress}`,
  },
];

function pageOf(reply: Reply): Diagnosis | undefined {
  const html = textOf(reply);
  const known = pages.find(({ pattern }) => pattern.test(html));
  const title = titleOf(html);
  const name = title ? ` with the title "${title}"` : '';
  const status = `HTTP ${reply.status}`;
  if (known) {
    const shown = known.what.includes('login') || known.what.includes('network') ? name : '';
    return { saw: `${status}, ${known.what}${shown}`, means: known.means, remedy: known.remedy ?? panelAddress };
  }
  if (reply.status >= 400 || !/<html|<!doctype/i.test(html)) return undefined;
  return {
    saw: `${status}, a web page${name}`,
    means: 'A website answers there, and not the API.',
    remedy: panelAddress,
  };
}

function guarded(reply: Reply): Diagnosis | undefined {
  const scheme = (reply.headers['www-authenticate'] ?? '').split(/[\s,]/)[0];
  if (reply.status === 407)
    return {
      saw: frontText(reply),
      means: 'A proxy on the way asks for a login of its own.',
      remedy: 'Put user and password of the proxy into ALTCRAFT_PROXY: http://user:password@proxy:3128',
    };
  if (!isBlocked(reply)) return undefined;
  const login = scheme ? `, which asks for a login (${scheme})` : '';
  return {
    saw: `${frontText(reply).replace(/ \(|$/, (end) => ` from a server in front${end}`)}${login}, without the envelope of the API`,
    ...refusesCalls,
  };
}

function broken(reply: Reply): Diagnosis | undefined {
  if (reply.status < 500) return undefined;
  const gateway = [502, 503, 504].includes(reply.status);
  return {
    saw: frontText(reply),
    means: gateway ? missesPlatform.means : 'Something at the address fails before it answers as the API does.',
    remedy: missesPlatform.remedy,
  };
}

function nowhere(reply: Reply): Diagnosis | undefined {
  if (reply.status !== 404 && reply.status !== 405) return undefined;
  return {
    saw: `${frontText(reply)} for ${reply.path}, without the envelope of the API`,
    means: 'A server answers there, and has no API at that path.',
    remedy: `Is the panel below a path, as in https://host/altcraft? ${panelAddress}`,
  };
}

function foreignApi(reply: Reply): Diagnosis | undefined {
  if (typeof reply.body !== 'object' || reply.body === null) return undefined;
  const keys = Object.keys(reply.body).slice(0, 4).join(', ');
  return {
    saw: `HTTP ${reply.status}, JSON of another API${keys ? ` (${keys})` : ''}`,
    means: 'A reply of Altcraft has the fields error and error_text; this one has not.',
    remedy: panelAddress,
  };
}

/** What answers at an address, where it is not the API. */
export function nonApiResponse(reply: Reply, url: string): Diagnosis {
  if (isRedirect(reply)) return redirectMet(reply, url);
  const found = guarded(reply) ?? pageOf(reply) ?? broken(reply) ?? nowhere(reply) ?? foreignApi(reply);
  if (found) return found;
  if (textOf(reply) === '')
    return {
      saw: `HTTP ${reply.status} with nothing in it`,
      means: 'A server answers there, and has nothing to say to an API call.',
      remedy: panelAddress,
    };
  return {
    saw: `HTTP ${reply.status}, ${reply.headers['content-type'] ?? 'no content type'}: "${textOf(reply).slice(0, 60).replaceAll(/\s+/g, ' ')}"`,
    means: `That is no reply of the API${reply.problem === undefined ? '' : `: ${reply.problem}`}.`,
    remedy: panelAddress,
  };
}
