import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Heard } from './heard.ts';
import type { Self } from './hearing.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { parse } from './parse.ts';

const self: Self = {
  botUser: 'U0BOT',
  team: 'T0KOOP',
  teamName: 'De Kroon',
  commandNamed: new Map([
    ['poll', 'poll'],
    ['sondage', 'poll'],
  ]),
};
const folder = join(import.meta.dirname, 'fixtures');
const recorded = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const heard = (name: string): Heard => parse(recorded(name), self)!;

const general = { id: 'C0GEN', kind: 'channel', name: '#general', space: 'T0KOOP', spaceName: 'De Kroon' };
const ana = { id: 'U0ANA', name: 'ana' };
const direct = { id: 'U0ANA', kind: 'direct', name: '', space: '', spaceName: '' };
const vote = 'polls-vote-0123456789ab-0';
const file = { name: 'roll.csv', size: 42, url: 'https://files.slack.com/files-pri/T0KOOP-F0ROLL/download/roll.csv' };

const expected: Readonly<Record<string, object | undefined>> = {
  command: {
    user: ana,
    place: general,
    event: { type: 'command', name: 'poll', text: 'Quel jour ? | Lundi & mardi | <b>' },
    reach: { respond: 'https://hooks.slack.com/commands/T0KOOP/1/abc', channel: 'C0GEN', surface: 'none' },
  },
  'command-private-channel': {
    place: { id: 'C0SECRET', kind: 'channel', name: '' },
    event: { type: 'command', name: 'poll', text: '' },
  },
  'command-of-another-app': undefined,
  press: {
    user: ana,
    place: general,
    event: { type: 'press', token: vote, values: [], on: 'C0GEN/1763900000.000100' },
    reach: { surface: 'shared', thread: '' },
  },
  'press-in-thread': {
    place: { ...general, id: 'C0GEN/1763900000.000100', kind: 'thread' },
    event: { type: 'press', on: 'C0GEN/1763900001.000200' },
    reach: { surface: 'shared', thread: '1763900000.000100' },
  },
  'press-on-ephemeral': {
    place: general,
    event: { type: 'press', token: vote, on: '' },
    reach: { surface: 'ephemeral' },
  },
  'press-in-direct-message': {
    place: direct,
    event: { type: 'press', on: 'D0ANA/1763900003.000400' },
    reach: { surface: 'direct' },
  },
  'press-in-home': {
    place: { id: 'home/U0ANA', kind: 'home' },
    event: { type: 'press', token: vote, on: '' },
    reach: { surface: 'home' },
  },
  'press-in-modal': {
    place: general,
    event: { type: 'press', token: 'form-back-0123456789ab-0', on: '' },
    reach: { surface: 'modal', view: { id: 'V0AAA', title: 'A new poll', fields: ['question'] } },
  },
  'choose-several': { event: { type: 'press', token: 'polls-choose-0123456789ab-', values: [0, 2], on: '' } },
  'choose-one': { event: { type: 'press', token: 'polls-choose-0123456789ab-', values: [2], on: '' } },
  submit: {
    user: ana,
    place: general,
    event: {
      type: 'submit',
      token: 'form-fill-0123456789ab-0',
      values: {
        question: 'Which day? <!channel> & co',
        more: null,
        method: 1,
        days: [0, 12],
        none: [],
        count: '12',
        date: '2026-12-24',
        time: null,
        sponsor: { person: 'U0BRAM' },
      },
    },
    reach: { surface: 'modal', respond: 'https://hooks.slack.com/commands/T0KOOP/1/abc', channel: 'C0GEN' },
  },
  'submit-of-another-form': undefined,
  shortcut: { user: ana, place: direct, event: { type: 'command', name: 'poll', text: '' } },
  'message-shortcut': {
    place: general,
    event: {
      type: 'command',
      name: 'poll',
      text: 'Shall we meet @U0ANA in #general? <see> https://example.org or a@example.org @here',
    },
  },
  said: {
    id: 'Ev0123ABC',
    user: { id: 'U0ANA', name: '' },
    place: direct,
    event: { type: 'said', text: '2 & 3 https://example.org', files: [] },
  },
  'said-with-file': { event: { type: 'said', text: '', files: [file] } },
  'said-by-ourselves': undefined,
  'said-by-another-bot': undefined,
  'said-and-edited': undefined,
  'said-by-slackbot': undefined,
  'home-opened': { place: { id: 'home/U0ANA', kind: 'home' }, event: { type: 'opened' } },
  'messages-opened': undefined,
  invited: {
    user: { id: 'U0ANA' },
    place: { ...general, name: '' },
    event: { type: 'invited' },
    reach: { channel: 'C0GEN' },
  },
  'somebody-joined': undefined,
  removed: { place: { id: 'C0SECRET', kind: 'channel' }, event: { type: 'removed' } },
};

test('every recorded payload is expected to mean something', () => {
  const names = readdirSync(folder).map(name => name.replace('.json', ''));
  expect(names.sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.entries(expected))('%s', (name, meaning) => {
  const found = parse(recorded(name), self);
  if (meaning === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(meaning);
});

describe('once only', () => {
  test('the same interaction has the same id, another one another, and none is the key it was made from', () => {
    const again = heard('press');
    expect(again.id).toBe(heard('press').id);
    expect(again.id).not.toContain('0a1b2c3d4e5f');
    const later = parse({ ...(recorded('press') as object), trigger_id: '1.2.3' }, self);
    expect(later?.id).not.toBe(again.id);
  });
});

test('a payload of any shape is understood or passed over, never a fault', () => {
  const names = Object.keys(expected);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), fc.jsonValue(), (name, key, value) => {
      const body = structuredClone(recorded(name)) as Record<string, unknown>;
      const keys = Object.keys(body);
      body[keys[key.length % keys.length] ?? key] = value;
      parse(body, self);
      parse(value, self);
    }),
  );
});

test('what Slack made of a typed text is undone', () => {
  fc.assert(
    fc.property(
      fc.string(),
      text => readMrkdwn(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')) === text,
    ),
  );
});
