/**
 * The page of the emulator: over HTTP, and in a browser where the machine has one.
 */
import { chromium, type Page } from '@playwright/test';
import { serve } from '../../emulator/http-server.ts';
import { programOrSkip } from './at-hand.ts';
import { install, type Installation, token } from './installation.ts';
import { expect, test as base } from '../test.ts';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A page at an emulator, and what went wrong on it. */
interface Visit {
  page: Page;
  installation: Installation;
  problems: string[];
  requested: string[];
  url: string;
}

const test = base.extend<{ visit: Visit }>({
  visit: async ({}, use, testInfo) => {
    const executablePath = programOrSkip(testInfo, ...browsers);
    const installation = install();
    const server = await serve(installation.emulator);
    const browser = await chromium.launch({ executablePath });
    const page = await browser.newPage();
    const visit: Visit = { page, installation, problems: [], requested: [], url: `${server.url}/_emulator/` };
    page.on('console', (message) => visit.problems.push(message.text()));
    page.on('pageerror', (error) => visit.problems.push(error.message));
    page.on('request', (request) => visit.requested.push(request.url()));
    await use(visit);
    await browser.close();
    await server.close();
  },
});

test('the page is one text that may load nothing', async () => {
  const { send } = install();

  const { status, headers, text } = await send({ method: 'GET', url: '/_emulator/', headers: { accept: 'text/html' } });

  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(text).toMatch(/^<!doctype html>/i);
  expect(text).not.toMatch(/(src|href)="(?!data:|#)/);
  expect(text).not.toContain('/* script */');
});

test('shows state, calls and outbox live, and never a token', async ({ visit }) => {
  const { page, installation, problems, requested, url } = visit;
  await page.goto(url);
  await expect(page.getByRole('status')).toHaveText('Live');
  await expect(page.getByRole('button', { name: 'profiles 15' })).toBeVisible();

  await installation.call('profiles.add', { db_id: 1, data: { email: 'new@example.com', _fname: '<b>Vera</b>' } });
  await installation.call('mailings.activate', { id: 3 });
  await installation.call('triggerMailings.start', { id: 3, email: 'ada.berzina@example.com' });
  await installation.send({ url: `/api/v1.1/nothing?token=${token}` });

  await expect(page.getByRole('button', { name: 'profiles 16' })).toBeVisible();
  await expect(page.getByText('email to ada.berzina@example.com (mailing 3)')).toBeVisible();
  await page.getByRole('button', { name: 'profiles.add HTTP 200' }).click();
  await expect(page.locator('#detail pre').first()).toContainText('"token": "***"');
  await expect(page.locator('#detail pre').first()).toContainText('<b>Vera</b>');
  await expect(page.locator('#detail pre').nth(1)).toContainText('"profile_id"');
  expect(await page.content()).not.toContain(token);
  expect(problems).toEqual([]);
  expect(requested.every((address) => address.startsWith(url) || address.startsWith('data:'))).toBe(true);
});

test('can be used by keyboard, and keeps the focus as it goes on', async ({ visit }) => {
  const { page, installation, url } = visit;
  await installation.call('databases.get', { id: 1 });
  await installation.call('resources.get', { id: 1 });
  await page.goto(url);
  await expect(page.getByRole('button', { name: 'databases.get' })).toBeVisible();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await installation.call('segments.get', { id: 3 });
  await expect(page.getByRole('button', { name: 'segments.get' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'databases.get' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Call 1: request' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'databases.get' })).toBeFocused();
});

test('stands still while it is paused, and says when the emulator is gone', async ({ visit }) => {
  const { page, installation, url } = visit;
  await page.goto(url);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('status')).toHaveText('Paused');
  await installation.call('databases.get', { id: 1 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'databases.get' })).toBeVisible();

  await page.route('**/summary', (route) => route.abort());

  await expect(page.getByRole('status')).toContainText('Not reachable');
});
