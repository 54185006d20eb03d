import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packValues } from '../../src/core/token.ts';
import { type Heard, parse, type Us } from './parse.ts';
import { updateShape } from './wire.ts';

const folder = new URL('./fixtures/', import.meta.url);
const us: Us = {
  connection: 'telegram:7000000001',
  username: 'palabre_test_bot',
  aliases: new Map([
    ['poll', 'poll'],
    ['sondage', 'poll'],
  ]),
  open: async () => new Uint8Array(),
};

const heard = (name: string): readonly Heard[] =>
  parse(updateShape.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))), us);
const eventsOf = (name: string): object[] => heard(name).map(one => (one.type === 'event' ? one.event : one));

const ann = { id: '1001', name: 'Ann Peeters', locale: 'nl', zone: '' };
const alone = { id: '1001', kind: 'direct', name: '', space: '', spaceName: '' };
const agora = { id: '-1001234567890', kind: 'channel', name: 'Agora', space: '-1001234567890', spaceName: 'Agora' };
const topic = { ...agora, id: '-1001234567890/12', kind: 'thread', name: 'Agora › Éthique' };
const page = 'form-fill-0123456789ab-0';

const meanings: Record<string, object[]> = {
  start: [{ type: 'opened', from: ann, in: alone }, { type: 'reachable' }],
  'start-from-link': [{ type: 'press', token: page, values: [], on: '' }, { type: 'reachable' }],
  'command-in-group': [{ type: 'command', name: 'poll', text: 'Quel jour ? | Lundi |\nMardi', from: ann, in: agora }],
  'command-in-topic': [{ type: 'command', name: 'poll', text: '', in: topic }],
  'command-ephemeral-in-topic': [{ type: 'command', name: 'poll', in: topic }],
  'command-for-another-bot': [],
  'command-by-anonymous-administrator': [],
  'command-by-a-bot': [],
  'command-copied-from-us': [{ type: 'command', name: 'poll', text: 'Quel jour ? | Lundi | Mardi', in: alone }],
  'said-in-private': [{ type: 'said', text: 'Dinsdag', files: [], in: alone }],
  'said-in-group': [],
  'said-in-reply-to-us': [{ type: 'said', text: 'Dinsdag', in: agora }],
  'reply-to-a-question': [{ type: 'submit', token: page, values: { '': 'Welke dag?' }, in: alone }],
  press: [{ type: 'press', token: 'polls-vote-0123456789ab-0', values: [], on: '-1001234567890/50', in: agora }],
  'press-on-somebody-named': [{ type: 'press', token: 'aid-drop-0123456789ab-', on: '-1001234567890/55' }],
  'press-on-picture': [{ type: 'press', on: '-1001234567890/51/c' }],
  'press-of-choice-on-ephemeral': [{ type: 'press', token: 'polls-choose-0123456789ab-', values: [0, 2], on: '' }],
  'press-on-inaccessible': [{ type: 'press', token: 'polls-vote-0123456789ab-0', on: '-1001234567890/3' }],
  'press-forged': [{ type: 'press', token: '', values: [] }],
  'press-answers-quoted': [{ type: 'submit', token: page, values: { '': 'Which day?' } }],
  'press-skips': [{ type: 'submit', token: page, values: { '': null } }],
  'press-of-scale': [{ type: 'submit', token: page, values: { '': 10 } }],
  'press-of-set': [{ type: 'submit', token: page, values: { '': [0, 2] } }],
  'upload-of-photo': [{ type: 'said', text: 'The notice board', files: [{ name: 'photo.jpg', size: 90000 }] }],
  'upload-of-document': [{ type: 'said', text: '', files: [{ name: 'leden.csv', size: 1234 }] }],
  'contact-in-reply-to-a-question': [
    { type: 'submit', values: { '': { connection: us.connection, id: '1002', name: 'Bob' } } },
  ],
  sticker: [],
  blocked: [{ type: 'unreachable', from: ann, in: alone }],
  unblocked: [{ type: 'reachable', from: ann }],
  'added-to-group': [{ type: 'invited', from: ann, in: agora }],
  'made-administrator': [],
  'kicked-from-group': [{ type: 'removed', in: agora }],
  'administrator-of-channel': [{ type: 'invited', in: { id: '-1009876543210', kind: 'channel', name: 'Nouvelles' } }],
  migrated: [
    { type: 'moved', in: { id: '-4123', space: '-4123' }, to: agora },
    { type: 'invited', in: agora },
  ],
  'channel-post': [],
};

describe('an update', () => {
  it.each(Object.entries(meanings))('of kind "%s" means what it should', (name, expected) => {
    const events = eventsOf(name);
    expect(events).toMatchObject(expected);
    expect(events).toHaveLength(expected.length);
  });

  it('has an id of its own for each of its events, the same every time', () => {
    for (const name of Object.keys(meanings)) {
      const ids = eventsOf(name).map(event => 'id' in event && event.id);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(eventsOf(name).map(event => 'id' in event && event.id)).toEqual(ids);
    }
  });

  it('is heard whatever Telegram tells of whom the pressed message names', () => {
    const press = JSON.parse(readFileSync(new URL('press-on-somebody-named.json', folder), 'utf8'));
    press.callback_query.message.entities[1].user = { id: 1002 };
    expect(parse(updateShape.parse(press), us)).toEqual(heard('press-on-somebody-named'));
  });

  it('is tried for every fixture there is', () => {
    expect(
      readdirSync(folder)
        .map(name => name.replace(/\.json$/, ''))
        .sort(),
    ).toEqual(Object.keys(meanings).sort());
  });

  it('packs sets as the fixtures do', () => {
    expect(packValues([0, 2])).toBe('F');
  });
});
