import { readdir, readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { startOn } from '../../test/contract/host.ts';
import { visitorOf } from '../../test/support/visitor.ts';
import type { AllowedHosts } from './door.ts';
import { connect } from './index.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

async function tryout(allowedHosts: AllowedHosts = []) {
  const host = await startOn(connect({ folder: '', allowedHosts }));
  open.push(host);
  const { url } = host.server;
  return { host, url, port: new URL(url).port, visitor: visitorOf(url) };
}
const event = { id: 'abcdefgh12345678', as: 'tom', in: 'agora', type: 'typed', text: '/poll x', files: [] };

test('the page and each of its files are served under a policy that lets nothing else run', async () => {
  const { url } = await tryout();
  const page = await fetch(url);
  const html = await page.text();
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|data:/);
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=/);
  const files = (await readdir(new URL('./page/', import.meta.url))).filter(file => /\.(js|css|svg|html)$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const served = await fetch(`${url}/page/${file}`);
    expect([file, served.status]).toEqual([file, 200]);
    const again = await fetch(`${url}/page/${file}`, {
      headers: { 'if-none-match': served.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  }
});

test('no script of the page writes markup', async () => {
  const folder = new URL('./page/', import.meta.url);
  for (const file of (await readdir(folder)).filter(file => file.endsWith('.js')))
    expect(await readFile(new URL(file, folder), 'utf8'), file).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
    );
});

test.each(['/page/tsconfig.json', '/page/..%2Findex.ts', '/page/%2e%2e/index.ts', '/index.ts', '/api/nothing'])(
  'there is nothing at %s',
  async path => {
    const { url } = await tryout();
    const missing = await fetch(url + path);
    expect([missing.status, await missing.text()]).toEqual([
      404,
      'There is nothing at this address. The try-out page is at /',
    ]);
  },
);

test('this computer’s own names are answered, any other is not, whatever it points to', async () => {
  const { port, visitor } = await tryout();
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'localhost'])
    expect((await visitor.raw('/api/cast', { host })).status).toBe(200);
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
  ])
    expect([host, (await visitor.raw('/api/cast', { host })).status]).toEqual([host, 403]);
  for (const host of ['localhost@evil.example', 'localhost/evil'])
    expect((await visitor.raw('/api/cast', { host })).status).toBeGreaterThanOrEqual(400);
});

test('another host is answered where the setting says so, to its port', async () => {
  const { visitor } = await tryout(['tryout.example:8080']);
  expect((await visitor.raw('/', { host: 'tryout.example:8080' })).status).toBe(200);
  expect((await visitor.raw('/', { host: 'tryout.example:9090' })).status).toBe(403);
});

test('opened on purpose, it is answered under any name, and still not to the scripts of other pages', async () => {
  const { visitor } = await tryout('any');
  expect((await visitor.raw('/', { host: 'palabre.internal' })).status).toBe(200);
  expect((await visitor.raw('/', { host: 'palabre.internal', origin: 'https://evil.example' })).status).toBe(403);
});

test('a script of another page can do nothing', async () => {
  const { host, port, visitor } = await tryout();
  const refusals = [
    await visitor.post(event, { origin: 'https://evil.example' }),
    await visitor.post(event, { origin: `http://localhost:${Number(port) + 1}` }),
    await visitor.post(event, { origin: 'null' }),
    await visitor.post(event, { 'x-palabre': '' }),
    await visitor.post(event, { 'content-type': 'text/plain' }),
    await visitor.post(event, { 'content-type': 'application/x-www-form-urlencoded' }),
  ];
  expect(refusals.map(refusal => refusal.status)).toEqual(refusals.map(() => 403));
  expect(await refusals[0]?.json()).toEqual({ error: expect.stringContaining('Only the try-out page itself') });
  expect((await visitor.post(event, { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
  expect(host.events.filter(one => one.type === 'command')).toHaveLength(1);
});

test('nothing it says may be read or framed by another page', async () => {
  const { url } = await tryout();
  const { headers } = await fetch(`${url}/api/seat?as=tom`, { headers: { origin: url } });
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cache-control')).toBe('no-store');
});
