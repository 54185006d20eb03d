import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { givenClock } from '../../test/fakes/telegram/clock.ts';
import {
  buttonsOf,
  lineOf,
  pageOf,
  type Scene,
  sayOf,
  scene,
  showOf,
  viewOf,
} from '../../test/fakes/telegram/scene.ts';
import { connect } from './index.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

async function stageFor(options: Parameters<typeof scene>[0] = {}) {
  const stage = await scene(options);
  open.push(stage);
  return stage;
}

const person = ({ telegram }: Scene, id: number) => {
  const someone = telegram.user(id, { name: `Person ${id}` });
  telegram.inbox.forget(someone.start());
  return someone;
};

describe('long polling', () => {
  it('confirms an update only once the engine is done with it, and so loses none in a crash', async () => {
    const stage = await stageFor();
    const { telegram, host } = stage;
    const ann = person(stage, 1001);
    const done = Promise.withResolvers<void>();
    host.answer = async () => {
      await done.promise;
      return sayOf('Recorded.');
    };
    const update = ann.say('Monday');
    await telegram.until(() => host.events.length === 1);
    expect(telegram.inbox.waiting.map(({ update: { update_id } }) => update_id)).toEqual([update]);
    done.resolve();
    await telegram.until(() => telegram.inbox.waiting.length === 0);
  });

  it('hears everybody else while one person’s event takes long, each person in their order', async () => {
    const stage = await stageFor();
    const { telegram, host } = stage;
    const [ann, bob] = [person(stage, 1001), person(stage, 1002)];
    const slow = Promise.withResolvers<void>();
    host.answer = async event => {
      if (event.type === 'said' && event.text === 'slow') await slow.promise;
      return { type: 'none' };
    };
    ann.say('slow');
    await telegram.until(() => host.events.length === 1);
    ann.say('after');
    for (let n = 0; n < 30; n++) bob.say(`${n}`);
    await telegram.until(() => host.events.length === 31);
    expect(host.events.slice(1).map(event => event.type === 'said' && event.text)).toEqual(
      Array.from({ length: 30 }, (_, n) => `${n}`),
    );
    slow.resolve();
    await telegram.until(() => host.events.length === 32 && telegram.inbox.waiting.length === 0);
    expect(new Set(host.events.map(({ id }) => id)).size).toBe(32);
  });

  it('goes on after a broken server, a page of HTML and a cut line', async () => {
    const stage = await stageFor();
    const { telegram, host } = stage;
    const ann = person(stage, 1001);
    for (const fault of ['broken', 'html', 'cut'] as const) telegram.faults.plan('getUpdates', fault);
    ann.say('one');
    await telegram.until(() => telegram.inbox.waiting.length === 0);
    expect(host.events).toHaveLength(1);
  });

  it('takes the bot back from a webhook that somebody set, and from a second poller', async () => {
    const stage = await stageFor();
    const { telegram, host } = stage;
    const ann = person(stage, 1001);
    await fetch(`${telegram.root}/bot${telegram.token}/setWebhook?url=http://127.0.0.1:9/`);
    await fetch(`${telegram.root}/bot${telegram.token}/deleteWebhook`);
    await fetch(`${telegram.root}/bot${telegram.token}/getUpdates`);
    await telegram.until(() => stage.logged.some(line => line.includes('409')));
    ann.say('one');
    await telegram.until(() => host.events.length === 1);
    expect(stage.logged.filter(line => line.startsWith('warn'))).toHaveLength(1);
    await telegram.until(() => stage.logged.some(line => line.includes('come again')));
  });

  it('keeps hearing when numbers start anew after a quiet week', async () => {
    const stage = await stageFor();
    const { telegram, host } = stage;
    const ann = person(stage, 1001);
    ann.say('one');
    await telegram.until(() => telegram.inbox.waiting.length === 0);
    telegram.inbox.restartAt(17);
    ann.say('two');
    await telegram.until(() => host.events.length === 2);
    expect(host.events[1]?.id).toBe('18');
  });

  it('leaves out what it does not know and goes on', async () => {
    const stage = await stageFor();
    const { telegram, host } = stage;
    const ann = person(stage, 1001);
    telegram.inbox.push('message', { message_id: 'not a number' }, 1);
    ann.say('one');
    await telegram.until(() => host.events.length === 1 && telegram.inbox.waiting.length === 0);
    expect(stage.logged.some(line => line.includes('shape'))).toBe(true);
  });

  it('registers commands in three languages, ephemeral in groups', async () => {
    const { telegram } = await stageFor();
    expect(telegram.menu('private', 'fr')).toMatchObject([{ command: 'sondage' }, { command: 'palabre' }]);
    expect(telegram.menu('private', 'nl')[0]).toEqual({
      command: 'peiling',
      description: 'Ask a question (Which day? | Monday | Tuesday)',
    });
    expect(telegram.menu('group', 'de')).toMatchObject([
      { command: 'poll', is_ephemeral: true },
      { command: 'palabre' },
    ]);
  });

  it('ticks options by itself while the engine sleeps', async () => {
    const stage = await stageFor();
    const { telegram, host } = stage;
    const ann = person(stage, 1001);
    const options = ['Monday', 'Tuesday'].map((label, value) => ({ value, label, hint: '' }));
    host.answer = async () => ({
      type: 'ask',
      page: pageOf(0, { ...lineOf('Days'), type: 'many of', options, value: [], min: 0, max: 2 }),
    });
    ann.say('/poll');
    const asked = await stage.newest(ann.chat);
    ann.press(asked, 'Tuesday');
    const ticked = await stage.newest(ann.chat, ({ buttons }) => buttons.flat().includes('✓ Tuesday'));
    expect(host.events).toHaveLength(1);
    ann.press(ticked, 'Send');
    await telegram.until(() => host.events.length === 2);
    expect(host.events[1]).toMatchObject({ type: 'submit', values: { '': [1] } });
  });

  it('closes a press that the engine is long with, and tells the person otherwise', async () => {
    const stage = await stageFor({ pressPatience: 50 });
    const { telegram, host } = stage;
    const ann = person(stage, 1001);
    const agora = telegram.group('Agora', [ann]);
    const place = { id: String(agora.id), kind: 'channel', name: '', space: '', spaceName: '' } as const;
    await stage.adapter.post(place, viewOf('Which day?', buttonsOf('Monday')), 'k');
    const go = Promise.withResolvers<void>();
    host.answer = async () => {
      await go.promise;
      return showOf('Recorded.');
    };
    const press = ann.press(await stage.newest(agora.id), 'Monday');
    expect(await telegram.until(() => press.toast())).toMatchObject({ text: '' });
    go.resolve();
    expect(await stage.newest(ann.chat)).toMatchObject({ text: 'Recorded.' });
  });
});

describe('a webhook', () => {
  const secret = 'a-secret-of-twenty-six-letters';

  async function hooked() {
    const clock = givenClock(1_700_000_000_000);
    const stage = await stageFor({ clock });
    const ann = person(stage, 1001);
    // Telegram has to know the port before the adapter starts, and the server has it only once it runs.
    const url = `${stage.host.server.url}/telegram`;
    const adapter = connect({ token: stage.telegram.token, apiUrl: stage.telegram.root, webhook: { url, secret } });
    await stage.adapter.stop();
    await adapter.start(stage.host);
    open.push({ [Symbol.asyncDispose]: () => adapter.stop() });
    return { ...stage, stage, clock, url, adapter, ann };
  }

  it('brings updates, and keeps them until the engine is done with them', async () => {
    const { stage, telegram, host, ann } = await hooked();
    host.answer = async () => sayOf('Recorded.');
    ann.say('Monday');
    expect(await stage.newest(ann.chat)).toMatchObject({ text: 'Recorded.' });
    await telegram.until(() => telegram.inbox.waiting.length === 0);
    expect(host.events).toHaveLength(1);
  });

  it('believes nobody without the secret', async () => {
    const { url, host } = await hooked();
    const post = (headers: Record<string, string>, body = '{"update_id":1}') =>
      fetch(url, { method: 'POST', headers, body });
    const name = 'x-telegram-bot-api-secret-token';
    expect((await post({})).status).toBe(401);
    expect((await post({ [name]: `${secret}x` })).status).toBe(401);
    expect((await post({ [name]: secret }, 'no json')).status).toBe(500);
    expect((await post({ [name]: secret })).status).toBe(200);
    expect((await fetch(url)).status).toBe(405);
    expect(host.events).toEqual([]);
  });

  it('is told to come back later once the adapter has stopped', async () => {
    const { telegram, adapter, clock, host, ann } = await hooked();
    await adapter.stop();
    const update = ann.say('Monday');
    await telegram.until(() => (telegram.inbox.handed.get(update) ?? 0) === 1);
    expect(telegram.inbox.waiting).toHaveLength(1);
    await adapter.start(host);
    await telegram.until(() => {
      clock.advance(1_000);
      return host.events.length === 1;
    });
  });
});

describe('the token', () => {
  it('is in no error and in no log, whatever breaks', async () => {
    const stage = await stageFor();
    const { telegram, adapter } = stage;
    const ann = person(stage, 1001);
    const errors: unknown[] = [];
    const keep = (work: Promise<unknown>) => work.catch(error => errors.push(error));
    telegram.faults.plan(
      ['sendMessage', 'editMessageText', 'deleteMessage', 'getFile', 'getUpdates'],
      'html',
      Number.POSITIVE_INFINITY,
    );
    await keep(adapter.post(await adapter.direct('1001'), viewOf('x'), 'k'));
    await keep(adapter.edit({ id: '1001/1' }, viewOf('x')));
    await keep(adapter.remove({ id: '1001/1' }, viewOf('x')));
    telegram.faults.clear();
    ann.upload({ name: 'a', bytes: Buffer.from('a') });
    const event = await telegram.until(() => stage.host.events[0]);
    telegram.revokeToken();
    for (const file of event.type === 'said' ? event.files : []) await keep(file.open());
    await keep(adapter.identify());
    await keep(adapter.start(stage.host));
    await keep(connect({ token: telegram.token, apiUrl: 'http://127.0.0.1:1' }).identify());
    expect(errors).toHaveLength(7);
    const secret = telegram.token.split(':')[1] as string;
    expect(inspect(errors, { depth: 10 })).not.toContain(secret);
    expect(JSON.stringify(await adapter.check())).not.toContain(secret);
    expect(stage.logged.join('\n')).not.toContain(secret);
  });
});
