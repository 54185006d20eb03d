import { readFileSync } from 'node:fs';
import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inboundOf, type Known, saidOf } from './parse.ts';

const known: Known = {
  connection: 'discord:1',
  spaceName: id => `guild ${id}`,
  download: async url => new TextEncoder().encode(new URL(url).host),
};
const payload = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
const parsed = (name: string, change: object = {}) =>
  inboundOf({ ...payload(name), ...change } as APIInteraction, known);
const said = (name: string, change: object = {}) =>
  saidOf({ ...payload(name), ...change } as GatewayMessageCreateDispatchData, known);

describe('an interaction becomes', () => {
  it('a command, with the text of its option', () => {
    const { guild_id, channel_id, id } = payload('command');
    expect(parsed('command')).toEqual({
      type: 'command',
      id,
      name: 'poll',
      text: 'Quel jour ? | lundi | mardi',
      from: { id: payload('command').member.user.id, name: 'Anna (Liège)', locale: 'fr', zone: '' },
      in: { id: channel_id, kind: 'channel', name: '#agora', space: guild_id, spaceName: `guild ${guild_id}` },
    });
  });

  it('a command without text, in a thread', () => {
    expect(parsed('command-without-text')).toMatchObject({ text: '', in: { kind: 'thread', name: 'budget' } });
  });

  it('a command in private', () => {
    expect(parsed('command-in-private')).toMatchObject({
      text: 'hulp',
      from: { name: 'Bram', locale: 'nl' },
      in: { kind: 'direct', name: 'Bram', space: '', spaceName: '' },
    });
  });

  it('a press on a post, which can be recognised by it', () => {
    const { message } = payload('press-on-post');
    expect(parsed('press-on-post')).toMatchObject({
      type: 'press',
      token: 'polls-vote-0123456789ab-B',
      values: [],
      on: `${message.channel_id}/${message.id}`,
    });
  });

  it('a press on an answer, which is no post', () => {
    expect(parsed('press-on-answer')).toMatchObject({ type: 'press', token: 'polls-vote-0123456789ab-C', on: '' });
  });

  it('a choice, with its values as numbers', () => {
    expect(parsed('choice-on-post')).toMatchObject({
      type: 'press',
      token: 'polls-choose-0123456789ab-',
      values: [5, 0],
    });
  });

  it('a page handed in, each field by its name', () => {
    const event = parsed('submit');
    if (event?.type !== 'submit') throw new Error('not a submit');
    const { who, ...rest } = event.values;
    expect(event.token).toBe('form-fill-0123456789ab-0');
    expect(rest).toEqual({ title: 'Quel jour ?', secrecy: 1, days: [5, 0], language: 11, nothing: null });
    expect(who).toMatchObject({ connection: 'discord:1', name: 'Bram' });
  });

  it.each<[string, object]>([
    ['of a bot', { member: undefined, user: { id: '1', username: 'x', bot: true } }],
    ['of nobody', { member: undefined, user: undefined }],
    ['that pings', { type: 1 }],
    ['that completes', { type: 4 }],
    ['of a kind there is not yet', { type: 99 }],
    ['from a context menu', { data: { type: 3, name: 'x' } }],
  ])('nothing when it is one %s', (_, change) => {
    expect(parsed('command', change)).toBeUndefined();
  });

  it.each(['', 'x', 'p0.', 'q0.polls-vote-0123456789ab-B', 'p100.polls-vote-0123456789ab-B'])(
    'nothing when its custom id is none of ours: "%s"',
    custom_id => {
      expect(parsed('press-on-post', { data: { ...payload('press-on-post').data, custom_id } })).toBeUndefined();
    },
  );

  it('a page handed in, without what it does not know', () => {
    const data = {
      ...payload('submit').data,
      components: [
        { type: 10 },
        { type: 99 },
        { type: 18, component: { type: 99, custom_id: 'text:x' } },
        { type: 18, component: { type: 4, custom_id: 'odd', value: 'x' } },
      ],
    };
    expect(parsed('submit', { data })).toMatchObject({ values: { x: null } });
  });
});

describe('a message becomes', () => {
  it('something said, with its files', () => {
    expect(said('message-in-private')).toMatchObject({
      type: 'said',
      text: 'mardi',
      files: [{ name: 'note.txt', size: 7 }],
      from: { name: 'Anna', locale: '' },
      in: { kind: 'direct' },
    });
  });

  it.each<[string, string, object]>([
    ['ours', 'message-of-ours', {}],
    ['a webhook’s', 'message-in-private', { webhook_id: '1' }],
    ['from a guild', 'message-in-private', { guild_id: '1' }],
    ['of Discord’s own (a pin, a call)', 'message-in-private', { type: 6 }],
    ['without text or file (a sticker)', 'message-in-private', { content: '', attachments: [] }],
  ])('nothing when it is %s', (_, name, change) => {
    expect(said(name, change)).toBeUndefined();
  });
});
