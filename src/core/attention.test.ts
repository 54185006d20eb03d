import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type Attentive,
  dayOf,
  hoursOf,
  type Message,
  mayLeave,
  openFrom,
  type Rhythm,
  type Told,
} from './attention.ts';

const at = (text: string) => Temporal.Instant.from(text);
const usual: Rhythm = {
  zone: 'Europe/Brussels',
  from: 510,
  to: 1200,
  working: false,
  holiday: date => date === '2026-12-25',
};
const message: Message = {
  ...{ class: 'decision', survey: null, reminds: null, asked: false, digestOnly: false, spread: 300_000 },
  until: at('2027-06-01T00:00:00Z'),
};
const member = (now: string, more: Partial<Attentive> = {}): Attentive => ({
  ...{ day: dayOf(usual, at(now)), quietUntil: null, optedOut: false, urgent: false, paused: false, told: [] },
  ...more,
});
const told = (when: string, more: Partial<Told> = {}): Told => ({
  ...{ at: at(when), class: 'decision', survey: null, reminds: null, asked: false },
  ...more,
});
const noon = '2026-11-26T11:00:00Z';
const until = (text: string) => ({ until: at(text) });

describe('a message may leave', () => {
  test.each<[string, Message, Attentive, object]>([
    ['at noon', message, member(noon), { do: 'leave' }],
    [
      'not at night',
      message,
      member('2026-11-26T20:00:00Z'),
      { do: 'hold', why: 'quiet hours', until: at('2026-11-27T07:35:00Z') },
    ],
    [
      'not on Sunday',
      message,
      member('2026-11-29T11:00:00Z'),
      { do: 'hold', why: 'quiet hours', until: at('2026-11-30T07:35:00Z') },
    ],
    [
      'not on a holiday',
      message,
      member('2026-12-25T11:00:00Z'),
      { do: 'hold', why: 'quiet hours', until: at('2026-12-26T07:35:00Z') },
    ],
    [
      'not twice a day',
      message,
      member(noon, { told: [told('2026-11-26T08:00:00Z')] }),
      { do: 'hold', why: 'budget', until: at('2026-11-27T07:35:00Z') },
    ],
    [
      'not on the day of the digest',
      message,
      member(noon, { told: [told('2026-11-26T08:00:00Z', { class: 'digest' })] }),
      { do: 'hold', why: 'budget', until: at('2026-11-27T07:35:00Z') },
    ],
    [
      'not a fourth time in a week',
      message,
      member(noon, { told: ['20', '21', '23'].map(day => told(`2026-11-${day}T12:00:00Z`)) }),
      { do: 'digest' },
    ],
    [
      'again when the week has rolled on',
      message,
      member(noon, { told: ['18', '19', '20'].map(day => told(`2026-11-${day}T12:00:00Z`)) }),
      { do: 'leave' },
    ],
    [
      'not a second survey in 30 days',
      { ...message, survey: 'b' },
      member(noon, { told: [told('2026-11-01T12:00:00Z', { survey: 'a' })] }),
      { do: 'digest' },
    ],
    [
      'about the same survey',
      { ...message, survey: 'a' },
      member(noon, { told: [told('2026-11-01T12:00:00Z', { survey: 'a' })] }),
      { do: 'leave' },
    ],
    [
      'not a third reminder',
      { ...message, reminds: 'p' },
      member(noon, { told: ['01', '10'].map(day => told(`2026-11-${day}T12:00:00Z`, { reminds: 'p' })) }),
      { do: 'drop', why: 'reminded twice' },
    ],
    [
      'as engagement over the budget',
      { ...message, class: 'engagement' },
      member(noon, { told: [told('2026-11-26T08:00:00Z'), told('2026-11-26T09:00:00Z', { class: 'engagement' })] }),
      { do: 'leave' },
    ],
    [
      'not as a third engagement of a day',
      { ...message, class: 'engagement' },
      member(noon, { told: ['08', '09'].map(hour => told(`2026-11-26T${hour}:00:00Z`, { class: 'engagement' })) }),
      { do: 'hold', why: 'budget', until: at('2026-11-27T07:35:00Z') },
    ],
    [
      'because they asked for it',
      { ...message, asked: true },
      member(noon, { told: [told('2026-11-26T08:00:00Z')] }),
      { do: 'leave' },
    ],
    [
      'not after its time',
      { ...message, ...until('2026-11-26T11:00:00Z') },
      member(noon),
      { do: 'drop', why: 'expired' },
    ],
    [
      'not to who is quiet',
      message,
      member(noon, { quietUntil: at('2026-12-01T00:00:00Z') }),
      { do: 'drop', why: 'quiet' },
    ],
    ['not to who wants none', message, member(noon, { optedOut: true }), { do: 'drop', why: 'opted out' }],
    [
      'not while its class pauses',
      message,
      member(noon, { paused: true }),
      { do: 'hold', why: 'paused', until: at('2026-11-27T11:00:00Z') },
    ],
    ['in a digest only, if it is meant for one', { ...message, digestOnly: true }, member(noon), { do: 'digest' }],
    [
      'at night before a shift, to who allowed it',
      { ...message, class: 'engagement', ...until('2026-11-27T06:00:00Z') },
      member('2026-11-26T20:00:00Z', { urgent: true }),
      { do: 'leave' },
    ],
    [
      'not at night before a shift, to who did not',
      { ...message, class: 'engagement', ...until('2026-11-27T06:00:00Z') },
      member('2026-11-26T20:00:00Z'),
      { do: 'digest' },
    ],
    [
      'not at night when the shift begins later',
      { ...message, class: 'engagement', ...until('2026-11-27T09:00:00Z') },
      member('2026-11-26T20:00:00Z', { urgent: true }),
      { do: 'hold', why: 'quiet hours', until: at('2026-11-27T07:35:00Z') },
    ],
    [
      'not at night for anything else',
      { ...message, ...until('2026-11-27T06:00:00Z') },
      member('2026-11-26T20:00:00Z', { urgent: true }),
      { do: 'digest' },
    ],
  ])('%s', (_, of, to, verdict) => {
    expect(mayLeave(of, to)).toEqual(verdict);
  });
});

test('hours can be made shorter, never longer, and an hour stays', () => {
  expect(hoursOf({ from: 600, to: null }, false)).toEqual({ from: 600, to: 1200 });
  expect(hoursOf({ from: 300, to: 1400 }, false)).toEqual({ from: 510, to: 1200 });
  expect(hoursOf({ from: 510, to: 1200 }, true)).toEqual({ from: 540, to: 1020 });
  expect(hoursOf({ from: 1100, to: 1120 }, false)).toEqual({ from: 510, to: 1200 });
});

test.each(['Europe/Brussels', 'America/New_York', 'Pacific/Apia'])(
  'in %s nobody is written to out of their hours, at any moment of any year',
  zone => {
    const moments = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2032-01-01') });
    const hours = fc.tuple(fc.integer({ min: 510, max: 800 }), fc.integer({ min: 900, max: 1200 }), fc.boolean());
    fc.assert(
      fc.property(moments, hours, (moment, [from, to, working]) => {
        const now = Temporal.Instant.fromEpochMilliseconds(moment);
        const open = openFrom({ zone, from, to, working, holiday: date => date.endsWith('-25') }, now);
        const local = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          weekday: 'short',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).formatToParts(open.epochMilliseconds);
        const part = (type: string) => local.find(one => one.type === type)?.value ?? '';
        const minute = Number(part('hour')) * 60 + Number(part('minute'));
        expect(open.epochMilliseconds).toBeGreaterThanOrEqual(moment);
        expect(minute).toBeGreaterThanOrEqual(from);
        expect(minute).toBeLessThan(to);
        expect(part('day')).not.toBe('25');
        expect(working ? ['Sat', 'Sun'] : ['Sun']).not.toContain(part('weekday'));
      }),
      { numRuns: 300 },
    );
  },
);
