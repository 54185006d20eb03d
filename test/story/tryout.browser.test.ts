import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { database, type TestDatabase } from '../support/database.ts';
import { faint, listen, nameless, tooSmall } from './looks.js';

const executablePath = process.env.PALABRE_TEST_BROWSER ?? '';
if (!executablePath)
  console.warn(
    'The browser story of the try-out page is skipped. To run it: PALABRE_TEST_BROWSER=/usr/bin/chromium npx vitest run test/story/tryout.browser.test.ts',
  );

const quietly = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
const root = new URL('../../', import.meta.url).pathname;
const phone: BrowserContextOptions = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

// A browser and a whole Palabre for each story take their time where other tests run beside.
vi.setConfig({ testTimeout: 90_000 });

describe.skipIf(!executablePath)('the try-out page, as a newcomer meets it', () => {
  let browser: Browser;
  let db: TestDatabase;
  let home: string;
  let port: number;
  let palabre: ChildProcess;
  /** Whatever the browser complained of: a refused script, a failed request, an exception. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', ...quietly],
    });
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    db = await database();
    home = await mkdtemp(join(tmpdir(), 'palabre-story-'));
    port = await freePort();
    complaints = [];
    await start();
  });
  afterEach(async () => {
    await stop();
    for (const context of browser.contexts()) await context.close();
    await db[Symbol.asyncDispose]();
    await rm(home, { recursive: true, force: true });
  });

  /** What `npm start` runs, with no platform configured. */
  async function start(): Promise<void> {
    palabre = spawn(process.execPath, ['src/cli.ts', 'start'], {
      cwd: root,
      env: {
        ...{ PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
        ...{ DATABASE_URL: db.url, PALABRE_HOME: home, PORT: String(port), LOG_LEVEL: 'error' },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await greeting(palabre.stdout!);
    // The page is there once its connection is, a moment after the greeting.
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}`)).ok).toBe(true), { timeout: 10_000 });
  }
  async function stop(): Promise<void> {
    if (palabre.exitCode !== null) return;
    palabre.kill('SIGTERM');
    await once(palabre, 'exit');
  }

  async function visit(seats: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    page.on('dialog', dialog => complaints.push(`dialog ${dialog.message()}`));
    await page.goto(`http://127.0.0.1:${port}/#${seats}`);
    await page.getByRole('combobox').first().waitFor();
    return page;
  }

  const write = async (where: Page | Locator, text: string): Promise<void> => {
    await where.getByRole('combobox').fill(text);
    await where.getByRole('combobox').press('Enter');
  };
  const post = (where: Page | Locator, title: string): Locator =>
    where.getByRole('article', { name: title, exact: true });
  const figures = (of: Locator): Promise<string[]> => of.locator('.tally .figure').allTextContents();
  const told = (where: Page | Locator): Locator => where.getByRole('complementary');
  const see = (locator: Locator): Promise<void> => locator.first().waitFor();

  test('a poll in two rooms is opened, voted on by two people, closed, and its verdict told in both', async () => {
    const lea = await visit('priya/agora');
    await write(lea, '/poll');
    const form = lea.getByRole('dialog', { name: 'A new poll' });
    await form.getByLabel('Question').fill('Which day?');
    await form.getByLabel('Options, one a line').fill('Monday\nTuesday\nWednesday');
    await form.getByRole('checkbox', { name: 'bruxelles-brussel' }).check();
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('button', { name: 'Open the poll' }).click();
    await see(told(lea).getByRole('heading', { name: /^Poll \d+ is open/ }));
    await post(lea, 'Which day?').getByRole('button', { name: 'Tuesday' }).click();
    await see(told(lea).getByRole('heading', { name: 'Recorded: Tuesday.' }));

    const tom = await visit('tom/bruxelles-brussel');
    await post(tom, 'Which day?').getByRole('button', { name: 'Monday' }).click();
    await see(told(tom).getByRole('heading', { name: /^Genoteerd: Monday\./ }));
    for (const page of [lea, tom]) await see(post(page, 'Which day?').getByText('50 %').nth(1));
    expect(await figures(post(lea, 'Which day?'))).toEqual(await figures(post(tom, 'Which day?')));
    expect(await told(lea).getByText('Monday').count()).toBe(0);

    await post(tom, 'Which day?').getByRole('button', { name: 'Tuesday' }).click();
    for (const page of [lea, tom]) await see(post(page, 'Which day?').getByText('100 %'));

    await told(lea).getByRole('button', { name: 'Close the poll' }).click();
    await see(told(lea).getByText('Close “Which day?” now?'));
    await told(lea).getByRole('button', { name: 'Close the poll' }).last().click();
    for (const page of [lea, tom]) await see(page.getByRole('heading', { name: /Which day\?/ }).nth(1));
    for (const page of [lea, tom]) await see(page.getByText(/Tuesday.*2.*100\s%/));
    await post(tom, 'Which day?').getByRole('button', { name: 'Monday' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('a vote under rules is prepared in the form, read before it opens, decided, and its organiser says what came of it', async () => {
    const lea = await visit('priya/agora');
    await write(lea, '/poll');
    const form = lea.getByRole('dialog', { name: 'A new poll' });
    await form.getByLabel('Question').fill('Buy the barn?');
    await form.getByLabel('Options, one a line').fill('Yes\nNo\nAbstain');
    await form.getByRole('checkbox', { name: /^Rules/ }).check();
    await form.getByRole('checkbox', { name: /^Times/ }).check();
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByLabel('Closes').fill('3d');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByLabel('How many have to take part?').fill('1');
    await form.getByLabel('What majority does it need?').fill('2/3');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('radio', { name: 'Yes' }).check();
    await form.getByRole('button', { name: 'Open the poll' }).click();
    await see(told(lea).getByText('Valid if 1 person takes part; “Yes” is adopted with two thirds of the votes cast'));
    await told(lea).getByRole('button', { name: 'Open it' }).click();
    await post(lea, 'Buy the barn?').getByRole('button', { name: 'Yes' }).click();
    await see(told(lea).getByRole('heading', { name: 'Recorded: Yes.' }));
    await write(lea, '/poll close 1');
    await see(lea.getByText(/Adopted: Yes, 1 of 1 vote \(100\s?%; 66.7\s?% needed\)/));
    await write(lea, '/poll manage 1');
    await told(lea).getByRole('button', { name: 'Say what came of it' }).first().click();
    const said = lea.getByRole('dialog', { name: 'Say what came of it' });
    await said.getByLabel('What was decided, and what happens now?').fill('We sign on Friday.');
    await said.getByRole('button', { name: 'Say it' }).click();
    await see(lea.getByRole('article', { name: /^Ce qui en résulte.*Buy the barn\?/ }).getByText('We sign on Friday.'));
    expect(complaints).toEqual([]);
  });

  test('two members sit side by side on one page, each with their own language, answers and unread marks', async () => {
    const page = await visit('lea/agora');
    await page.getByRole('button', { name: 'Un second membre à côté' }).click();
    const [lea, tom] = [
      page.getByRole('region', { name: 'Léa Dubois' }),
      page.getByRole('region', { name: 'Tom Peeters' }),
    ];
    await see(tom.getByRole('button', { name: /bruxelles-brussel/ }));
    await write(lea, '/sondage Quel jour ? | Lundi | Mardi');
    await see(tom.getByRole('button', { name: /agora.*nieuw/ }));
    await tom.getByRole('button', { name: /agora/ }).click();
    await post(tom, 'Quel jour ?').getByRole('button', { name: 'Lundi' }).click();
    await see(told(tom).getByRole('heading', { name: /^Genoteerd: Lundi/ }));
    await see(post(lea, 'Quel jour ?').getByText('100 %'));
    expect(await told(lea).getByText('Genoteerd').count()).toBe(0);
    expect([await lea.getAttribute('lang'), await tom.getAttribute('lang')]).toEqual(['fr', 'nl']);

    await page.reload();
    await see(page.getByRole('region', { name: 'Tom Peeters' }).getByRole('article', { name: 'Quel jour ?' }));
    expect(complaints).toEqual([]);
  });

  test('it can all be done by keyboard', async () => {
    const page = await visit('priya/entraide');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate('document.activeElement?.textContent');
    const focusedOn = (attribute: string) => page.evaluate(`document.activeElement?.getAttribute('${attribute}')`);

    await page.locator('#second').focus();
    await press('Tab');
    expect(await focused()).toBe('To the message box');
    await press('Enter');
    await page.keyboard.type('/p');
    await see(page.getByRole('option', { name: /^\/poll/ }));
    const options = await page.getByRole('option').allTextContents();
    for (const _ of options.slice(
      0,
      options.findIndex(option => option.startsWith('/poll ')),
    ))
      await press('ArrowDown');
    await press('Tab');
    expect(await page.getByRole('combobox').inputValue()).toBe('/poll ');
    await page.keyboard.type('Cheese or wine? | Cheese | Wine');
    await press('Enter');
    await see(post(page, 'Cheese or wine?'));

    await post(page, 'Cheese or wine?').getByRole('button', { name: 'Wine' }).focus();
    await press('Enter');
    await see(post(page, 'Cheese or wine?').getByText('100 %'));
    expect(await focused(), 'the focus stays on the button through the update').toBe('Wine');

    await press('Tab');
    await press('Enter');
    const ballot = told(page).getByRole('article', { name: 'Cheese or wine?' });
    await see(ballot.getByRole('radio', { name: 'Wine' }));
    expect(await focused(), 'what was asked for is where one is').toBe('Cheese or wine?');
    await ballot.getByRole('radio', { name: 'Wine' }).focus();
    await press('ArrowUp');
    await see(post(page, 'Cheese or wine?').locator('.row', { hasText: 'Cheese' }).getByText('100 %'));
    await press('Escape');
    expect(await focusedOn('role')).toBe('combobox');

    await page.keyboard.type('/poll');
    await press('Enter');
    await see(page.getByRole('dialog', { name: 'A new poll' }));
    await press('Control+Enter', 'Enter');
    await see(page.getByRole('alert').getByText('Question'));
    expect(await focusedOn('aria-invalid')).toBe('true');
    await press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focusedOn('role')).toBe('combobox');

    await page.getByRole('button', { name: /You are/ }).focus();
    await press('Enter', 'ArrowDown', 'Enter');
    await see(page.getByRole('region', { name: 'Amina Benali' }));
    expect(await focused(), 'one is still at who one is').toContain('Amina Benali');
    expect(complaints).toEqual([]);
  });

  test('what changes is told to who listens', async () => {
    const page = await visit('lea/agora');
    await page.evaluate(listen);
    const heard = (words: RegExp) =>
      vi.waitFor(async () => expect(await page.evaluate('spoken')).toMatch(words), { timeout: 10_000 });
    await write(page, '/sondage Quel jour ? | Lundi | Mardi');
    await heard(/Palabre vous répond\s: Le sondage .+ est ouvert dans .*agora.* Il reste/);
    await heard(/Nouveau, de Palabre\s: Quel jour\s\?/);
    const tom = await visit('tom/agora');
    await post(tom, 'Quel jour ?').getByRole('button', { name: 'Mardi' }).click();
    await heard(/Mis à jour\s:\sQuel jour\s\? — Mardi\s: 1 voix, 100\s%/);
    expect(complaints).toEqual([]);
  });

  test('a phone of 360 pixels holds it, by thumb', async () => {
    const page = await visit('tom/agora', phone);
    await page.getByRole('button', { name: /U bent/ }).tap();
    await page.getByRole('button', { name: /Priya Nair/ }).tap();
    await see(page.getByRole('region', { name: 'Priya Nair' }));
    await write(
      page,
      '/poll Which day? | Monday | Tuesday | A day that has such a long name that it does not fit on one line',
    );
    await post(page, 'Which day?').getByRole('button', { name: 'Tuesday' }).tap();
    await see(told(page).getByRole('heading', { name: /^Recorded: Tuesday/ }));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await page.evaluate(tooSmall)).toEqual([]);
    await write(page, '/poll');
    const form = page.getByRole('dialog', { name: 'A new poll' });
    await form.getByLabel('Question').fill('Who chairs?');
    await form.getByLabel('Options, one a line').fill('An\nBea');
    await form.getByRole('radio', { name: /^Another method/ }).check();
    await form.getByRole('button', { name: 'Continue' }).click();
    await see(form.getByText('A grade for each option; the best median wins'));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await page.evaluate(tooSmall)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('every text can be read, every control has a name (%s)', async colorScheme => {
    const page = await visit('priya/agora', { colorScheme, reducedMotion: 'reduce' });
    await write(page, '/poll Which day? | Monday | Tuesday');
    await post(page, 'Which day?').getByRole('button', { name: 'Monday' }).click();
    await see(post(page, 'Which day?').getByText('100 %'));
    await post(page, 'Which day?')
      .getByRole('button', { name: 'My vote and details' })
      .or(post(page, 'Which day?').getByRole('button').last())
      .first()
      .click();
    await see(told(page).getByRole('radio'));
    expect(await page.evaluate(faint)).toEqual([]);
    expect(await page.evaluate(nameless)).toEqual([]);
    await write(page, '/poll');
    await see(page.getByRole('dialog'));
    await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
    await see(page.getByRole('alert').getByText('Question'));
    expect(await page.evaluate(faint)).toEqual([]);
    expect(await page.evaluate(nameless)).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    for (const landmark of ['banner', 'main', 'navigation', 'complementary'] as const)
      expect(await page.getByRole(landmark).count(), landmark).toBe(1);
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('what members type stays what they typed', async () => {
    const page = await visit('lea/agora');
    const hostile = '<img src=x onerror=alert(1)> <b>*_@everyone ‮abc 🧀';
    await write(page, hostile);
    await write(page, `/sondage ${hostile} | <script>alert(2)</script> | [x](javascript:alert(3))`);
    await see(page.locator('.post'));
    await see(page.locator('.line .text', { hasText: '<img src=x' }));
    await see(page.locator('.post .label', { hasText: '<script>alert(2)</script>' }));
    expect(await page.locator('.feed img:not([src="/page/tree.svg"]), .feed script, .feed a, .feed b').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a restart is waited for, and everything is there again', async () => {
    const page = await visit('lea/agora');
    await write(page, '/sondage Quel jour ? | Lundi | Mardi');
    await see(post(page, 'Quel jour ?'));
    await write(page, 'Qui vient ?');
    await see(page.locator('.line', { hasText: 'Qui vient ?' }));
    await page.getByRole('combobox').fill('Je pensais que');
    await stop();
    await see(page.getByRole('status').getByText('Palabre ne répond pas'));
    await start();
    await page.getByText('Palabre ne répond pas').waitFor({ state: 'hidden' });
    expect(await page.getByRole('combobox').inputValue()).toBe('Je pensais que');
    await post(page, 'Quel jour ?').getByRole('button', { name: 'Mardi' }).click();
    await see(post(page, 'Quel jour ?').getByText('100 %'));
    await page.reload();
    await see(page.locator('.line', { hasText: 'Qui vient ?' }));
    await see(post(page, 'Quel jour ?').getByText('100 %'));
  });
});

async function greeting(output: Readable): Promise<void> {
  for await (const line of createInterface({ input: output }))
    if (line.includes('http://')) return void output.resume();
  throw new Error('Palabre ended before it was there; what it said is above.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
