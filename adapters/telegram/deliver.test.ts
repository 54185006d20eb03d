import { afterEach, describe, expect, it } from 'vitest';
import { DeliveryError, type PlaceRef } from '../../src/core/adapter.ts';
import type { Block } from '../../src/core/view.ts';
import { givenClock } from '../../test/fakes/telegram/clock.ts';
import { buttonsOf, scene, viewOf } from '../../test/fakes/telegram/scene.ts';
import { privatePlace } from './address.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

async function world(options: Parameters<typeof scene>[0] = {}) {
  const stage = await scene(options);
  open.push(stage);
  const ann = stage.telegram.user(1001, { name: 'Ann' });
  const agora = stage.telegram.group('Agora', [ann]);
  return { ...stage, stage, ann, agora, place: placeOf(agora.id) };
}

const placeOf = (id: number | string): PlaceRef => ({
  id: String(id),
  kind: 'channel',
  name: '',
  space: '',
  spaceName: '',
});
const fateOf = (delivery: Promise<unknown>): Promise<unknown> =>
  delivery.then(
    () => 'sent',
    (error: unknown) => (error instanceof DeliveryError ? `${error.fate}: ${error.reason}` : error),
  );
const picture = (alt: string): Block => ({
  type: 'picture',
  alt,
  name: 'chart.png',
  bytes: async () => Buffer.from('89504e470d0a', 'hex'),
});
const file: Block = { type: 'attachment', name: 'votes.csv', mime: 'text/csv', bytes: async () => Buffer.from('a;b') };

describe('a post', () => {
  it('with one picture and few words is one message, redrawn by its caption', async () => {
    const { stage, telegram, adapter, agora, place } = await world();
    const posted = await adapter.post(
      place,
      viewOf('Result', picture('Monday 2, Tuesday 1'), buttonsOf('Details')),
      'k',
    );
    expect(telegram.messages(agora.id)).toMatchObject([
      { text: 'Result\n\nMonday 2, Tuesday 1', media: { kind: 'photo', name: 'chart.png' }, buttons: [['Details']] },
    ]);
    await adapter.edit(posted, viewOf('Final result', picture('Monday 3')));
    expect(await stage.newest(agora.id)).toMatchObject({ text: 'Final result\n\nMonday 3', media: { kind: 'photo' } });
  });

  it('with more is those, each with its own words for whoever does not see them, and a message with the text', async () => {
    const { telegram, adapter, agora, place } = await world();
    const posted = await adapter.post(
      place,
      viewOf('Result', { type: 'text', text: 'x'.repeat(1100) }, picture('Monday 2'), file),
      'k',
    );
    expect(telegram.messages(agora.id).map(({ text, media }) => [text.slice(0, 8), media?.kind])).toEqual([
      ['Monday 2', 'photo'],
      ['', 'document'],
      ['Result\n\n', undefined],
    ]);
    await adapter.edit(posted, viewOf('Final'));
    expect(telegram.messages(agora.id).at(-1)).toMatchObject({ text: 'Final' });
  });

  it('takes back its pictures when its text is refused, and leaves them when it may be there', async () => {
    const { telegram, adapter, agora, place } = await world();
    const view = viewOf('Result', { type: 'text', text: 'x'.repeat(1100) }, picture('Monday 2'));
    telegram.faults.plan('sendMessage', { retryAfter: 3 });
    expect(await fateOf(adapter.post(place, view, 'k'))).toBe('later: rate limited');
    expect(telegram.messages(agora.id)).toEqual([]);
    telegram.faults.plan('sendMessage', 'lost answer');
    expect(await fateOf(adapter.post(place, view, 'k'))).toBe('in doubt: lost answer');
    expect(telegram.messages(agora.id)).toHaveLength(2);
  });

  it('waits when its picture cannot be made now, and nothing was sent', async () => {
    const { telegram, adapter, place, agora } = await world();
    const broken: Block = {
      ...(picture('x') as Extract<Block, { type: 'picture' }>),
      bytes: () => Promise.reject(new Error('no fonts')),
    };
    expect(await fateOf(adapter.post(place, viewOf('Result', broken), 'k'))).toBe('later: unavailable');
    expect(telegram.messages(agora.id)).toEqual([]);
  });

  it('goes into its topic, and says so when that is closed or gone', async () => {
    const { telegram, adapter, ann } = await world();
    const forum = telegram.group('Forum', [ann], { type: 'supergroup', isForum: true });
    const topic = forum.topic('Ethics');
    const there = placeOf(`${forum.id}/${topic}`);
    expect(await fateOf(adapter.post(there, viewOf('x'), 'k'))).toBe('sent');
    expect(telegram.messages(forum.id, topic)).toHaveLength(1);
    forum.closeTopic(topic);
    expect(await fateOf(adapter.post(there, viewOf('x'), 'k'))).toBe('until they act: not allowed');
    forum.deleteTopic(topic);
    expect(await fateOf(adapter.post(there, viewOf('x'), 'k'))).toBe('never: gone');
  });

  it('follows a group that became a supergroup, and tells the engine', async () => {
    const { telegram, adapter, host, ann, agora, place } = await world();
    const before = await adapter.post(place, viewOf('Before'), 'k1');
    const next = agora.migrate(ann);
    const posted = await adapter.post(place, viewOf('After'), 'k2');
    expect(posted.id).toBe(`${next.id}/2`);
    expect(telegram.messages(next.id)).toMatchObject([{ text: 'After' }]);
    expect(await fateOf(adapter.edit(before, viewOf('x')))).toBe('never: gone');
    await telegram.until(() => host.events.some(({ type }) => type === 'removed'));
    const moves = host.events.filter(({ type }) => type === 'moved');
    for (const move of moves)
      expect(move).toMatchObject({ in: { id: String(agora.id) }, to: { id: String(next.id), space: String(next.id) } });
    expect(host.events.some(event => event.type === 'invited' && event.in.id === String(next.id))).toBe(true);
  });

  it.each<[string, (telegram: Awaited<ReturnType<typeof world>>) => void, string]>([
    ['somebody the bot never met', () => {}, 'until they act: not started'],
    [
      'somebody met in a group only',
      ({ ann, agora }) => void ann.say('/poll', { chat: agora.id }),
      'until they act: not started',
    ],
    ['somebody who blocked the bot', ({ ann }) => void [ann.start(), ann.block()], 'until they act: blocked'],
    ['a deleted account', ({ ann }) => void [ann.start(), ann.deactivate()], 'never: gone'],
  ])('to %s says what that means', async (_, happens, fate) => {
    const stage = await world();
    happens(stage);
    expect(await fateOf(stage.adapter.post(await stage.adapter.direct('1001'), viewOf('x'), 'k'))).toBe(fate);
  });

  it('says what a group means that put the bot out or silenced it, or an address that was never ours', async () => {
    const { adapter, ann, agora, place } = await world();
    agora.silence();
    expect(await fateOf(adapter.post(place, viewOf('x'), 'k'))).toBe('until they act: not allowed');
    agora.bot('kicked', ann);
    expect(await fateOf(adapter.post(place, viewOf('x'), 'k'))).toBe('never: gone');
    expect(await fateOf(adapter.post(placeOf('C123'), viewOf('x'), 'k'))).toBe('never: gone');
    expect(await fateOf(adapter.edit({ id: 'nonsense' }, viewOf('x')))).toBe('never: gone');
    expect(await fateOf(adapter.direct('U123'))).toBe('never: gone');
    expect(await adapter.direct('1001')).toEqual(privatePlace(1001));
  });

  it('is in doubt only when it may have arrived', async () => {
    const { telegram, adapter, place } = await world();
    const post = () => fateOf(adapter.post(place, viewOf('x'), 'k'));
    telegram.faults.plan('sendMessage', 'cut');
    expect(await post()).toBe('in doubt: lost answer');
    telegram.faults.plan('sendMessage', 'html');
    expect(await post()).toBe('in doubt: lost answer');
    telegram.faults.plan('sendMessage', 'broken');
    expect(await post()).toBe('in doubt: lost answer');
    telegram.revokeToken();
    expect(await post()).toBe('later: unauthorised');
    await telegram[Symbol.asyncDispose]();
    expect(await post()).toBe('later: unavailable');
  });
});

describe('an edit', () => {
  it('may be repeated, and need not change anything', async () => {
    const { telegram, adapter, place } = await world();
    const posted = await adapter.post(place, viewOf('x'), 'k');
    expect(await fateOf(adapter.edit(posted, viewOf('x')))).toBe('sent');
    telegram.faults.plan('editMessageText', 'lost answer');
    expect(await fateOf(adapter.edit(posted, viewOf('y')))).toBe('later: lost answer');
    expect(await fateOf(adapter.edit(posted, viewOf('y')))).toBe('sent');
  });
});

describe('a message taken away', () => {
  it('is gone, or says that it is over when it is too old for that', async () => {
    const clock = givenClock(1_700_000_000_000);
    const { telegram, adapter, agora, place } = await world({ clock });
    const [young, old] = [
      await adapter.post(place, viewOf('Young'), 'k1'),
      await adapter.post(place, viewOf('Old'), 'k2'),
    ];
    await adapter.remove(young, viewOf('Over'));
    await adapter.remove(young, viewOf('Over'));
    clock.advance(49 * 3_600_000);
    await adapter.remove(old, viewOf('Over'));
    expect(telegram.messages(agora.id).map(({ text }) => text)).toEqual(['Over']);
  });
});
