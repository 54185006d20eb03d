import { afterEach, expect, it } from 'vitest';
import { startTelegram } from '../../test/fakes/telegram/server.ts';
import { connect } from './index.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

async function world() {
  const telegram = await startTelegram();
  open.push(telegram);
  const settings = { token: telegram.token, apiUrl: `${telegram.root}/` };
  return { telegram, settings, adapter: connect(settings) };
}

it('finds nothing wrong with a new bot', async () => {
  const { adapter } = await world();
  const findings = await adapter.check();
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
  expect(findings.map(({ what }) => what)[0]).toContain('@palabre_test_bot');
});

it('says where to turn privacy mode on', async () => {
  const { telegram, adapter } = await world();
  telegram.turnPrivacyOff();
  expect((await adapter.check()).filter(({ ok }) => !ok)).toMatchObject([
    { mend: expect.stringContaining('Group Privacy') },
  ]);
});

it('says where a token comes from when Telegram does not know it', async () => {
  const { telegram, adapter } = await world();
  telegram.revokeToken();
  expect(await adapter.check()).toMatchObject([{ ok: false, mend: expect.stringContaining('TELEGRAM_TOKEN') }]);
});

it('says that Telegram is out of reach', async () => {
  const { settings } = await world();
  const adapter = connect({ ...settings, apiUrl: 'http://127.0.0.1:1' });
  expect(await adapter.check()).toMatchObject([{ ok: false, what: 'Telegram could not be asked (ECONNREFUSED).' }]);
});

it('finds a webhook where updates are to be asked for, and none where one is to be', async () => {
  const { telegram, settings, adapter } = await world();
  const webhook = { url: 'https://palabre.example.org/telegram', secret: 'a-secret-of-twenty-six-letters' };
  const hooked = connect({ ...settings, webhook });
  expect((await hooked.check()).filter(({ ok }) => !ok)).toMatchObject([
    { mend: expect.stringContaining('sets the webhook') },
  ]);
  await fetch(`${telegram.root}/bot${telegram.token}/setWebhook?url=${webhook.url}`);
  expect((await hooked.check()).filter(({ ok }) => !ok)).toEqual([]);
  expect((await adapter.check()).filter(({ ok }) => !ok)).toMatchObject([
    { what: expect.stringContaining('A webhook is set') },
  ]);
});
