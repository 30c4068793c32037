// Shows the state, the last calls and the outbox, and asks for them again each second. Text only ever enters as text.
'use strict';

const everyMs = 1000;
const base = location.pathname.replace(/\/?$/, '/');
const at = (id) => document.getElementById(id);
let chosen = null; // { kind } or { number }
let isPaused = false;
let lastSeen = '';

async function ask(path) {
  const reply = await fetch(base + path, { headers: { accept: 'application/json' } });
  const body = await reply.json();
  if (!reply.ok) throw new Error(body.problem || `HTTP ${reply.status}`);
  return body;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// Rows are kept by their key, so that what has the focus keeps it.
function showRows(list, rows, fill, make) {
  const known = new Map([...list.children].map((row) => [row.dataset.key, row]));
  rows.forEach(({ key, value }, index) => {
    const row = known.get(key) || make(key);
    known.delete(key);
    row.dataset.key = key;
    fill(row, value);
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] || null);
  });
  known.forEach((row) => row.remove());
}

function buttonRow(choice) {
  const row = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.append(document.createElement('span'), document.createElement('span'));
  button.addEventListener('click', () => choose(choice, button));
  row.append(button);
  return row;
}

function fillButton(row, [left, right, isBad]) {
  const [first, second] = row.firstChild.children;
  first.textContent = left;
  second.textContent = right;
  second.className = isBad ? 'bad' : '';
}

const time = (text) => text.slice(11, 19);

function show({ now, counts, calls, outbox, faults }) {
  at('clock').textContent = `Clock ${now.slice(0, 19).replace('T', ' ')} UTC`;
  at('faults').textContent =
    faults.length > 0 ? `Faults: ${faults.map((f) => `${f.operation}:${f.kind}`).join(', ')}` : '';
  const kinds = Object.entries(counts).map(([kind, count]) => ({ key: kind, value: [kind, String(count), false] }));
  showRows(at('kinds'), kinds, fillButton, (kind) => buttonRow({ kind }));
  const rows = calls.toReversed().map((call) => ({
    key: String(call.number),
    value: [
      `${time(call.time)} ${call.operation || `${call.method} ${call.path}`}${call.duplicate ? ' (duplicate)' : ''}`,
      call.error ? `error ${call.error}` : `HTTP ${call.status}`,
      Boolean(call.error) || call.status >= 400,
    ],
  }));
  showRows(at('call-list'), rows, fillButton, (number) => buttonRow({ number }));
  at('no-calls').hidden = rows.length > 0;
  const messages = outbox.map((message, index) => ({ key: `${index}`, value: message })).toReversed();
  showRows(
    at('messages'),
    messages,
    (row, { time: moment, channel, to, mailing_id: mailing, scenario_id: scenario }) => {
      const origin = mailing ? `mailing ${mailing}` : `scenario ${scenario}`;
      row.textContent = `${time(moment)} ${channel} to ${to} (${origin})`;
    },
    () => document.createElement('li'),
  );
  at('no-messages').hidden = messages.length > 0;
  mark();
}

function mark() {
  const key = chosen && (chosen.kind || chosen.number);
  document.querySelectorAll('.list button').forEach((button) => {
    if (button.parentNode.dataset.key === key) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  });
}

function headerLines(headers) {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function showCall({ number, request, reply }) {
  const answer = reply.fate === 'send' ? `HTTP ${reply.status}` : reply.fate === 'hang' ? '(never answered)' : '(cut)';
  const sent = [`${request.method} ${request.url}`, ...headerLines(request.headers), '', pretty(request.body)];
  const got = [answer, ...headerLines(reply.headers), '', pretty(reply.body)];
  at('detail').replaceChildren(
    element('h3', `Call ${number}: request`),
    element('pre', sent.join('\n')),
    element('h3', 'Reply'),
    element('pre', got.join('\n')),
  );
}

async function showChosen() {
  if (!chosen) return;
  const { kind, number } = chosen;
  try {
    const body = await ask(kind ? `state/${encodeURIComponent(kind)}` : `calls/${number}`);
    if (chosen.kind !== kind || chosen.number !== number) return;
    at('hint').hidden = true;
    if (number) return showCall(body);
    const text = JSON.stringify(body, null, 2);
    const pre = at('detail').querySelector('pre');
    if (pre && pre.dataset.kind === kind) {
      if (pre.textContent !== text) pre.textContent = text;
      return;
    }
    const fresh = element('pre', text);
    fresh.dataset.kind = kind;
    at('detail').replaceChildren(element('h3', kind), fresh);
  } catch (error) {
    at('detail').replaceChildren(element('p', error.message));
  }
}

async function choose(choice, button) {
  chosen = choice;
  mark();
  await showChosen();
  at('details').scrollIntoView({ block: 'nearest' });
  button.focus({ preventScroll: true });
}

// Arrow keys go through a list; Home and End to its ends. Tab goes from button to button as everywhere.
document.addEventListener('keydown', (event) => {
  const list = event.target.closest('.list');
  if (!list) return;
  const buttons = [...list.querySelectorAll('button')];
  const index = buttons.indexOf(event.target);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined || !buttons[next]) return;
  event.preventDefault();
  buttons[next].focus();
});

at('pause').addEventListener('click', () => {
  isPaused = !isPaused;
  at('pause').setAttribute('aria-pressed', String(isPaused));
  say(isPaused ? 'Paused' : 'Live');
});

// A status that is set again would be read out again.
function say(text) {
  if (at('status').textContent !== text) at('status').textContent = text;
}

async function refresh() {
  if (!isPaused) {
    try {
      const summary = await ask('summary');
      show(summary);
      const seen = JSON.stringify({ ...summary, now: '' });
      if (seen !== lastSeen && chosen && chosen.kind) await showChosen();
      lastSeen = seen;
      say('Live');
    } catch (error) {
      say(`Not reachable: ${error.message}`);
    }
  }
  setTimeout(refresh, everyMs);
}

refresh();
