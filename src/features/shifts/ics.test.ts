import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { calendarOf } from './ics.ts';

const now = Temporal.Instant.from('2026-11-23T12:00:00.123Z');
const event = {
  uid: '0123456789ab',
  title: 'Caisse; du samedi, \\ é',
  location: 'Rue du Marché 12\n1030 Schaerbeek',
  startsAt: Temporal.Instant.from('2026-11-28T08:00:00Z'),
  endsAt: Temporal.Instant.from('2026-11-28T11:00:00Z'),
  cancelled: false,
};

test('texts are escaped, moments are in universal time, lines end as the standard has it', () => {
  const file = calendarOf('My, shifts', [event, { ...event, uid: 'other', cancelled: true, location: '' }], now);
  expect(file).toContain('SUMMARY:Caisse\\; du samedi\\, \\\\ é\r\n');
  expect(file).toContain('LOCATION:Rue du Marché 12\\n1030 Schaerbeek\r\n');
  expect(file).toContain('DTSTAMP:20261123T120000Z\r\nDTSTART:20261128T080000Z\r\nDTEND:20261128T110000Z\r\n');
  expect(file.match(/STATUS:(CONFIRMED|CANCELLED)/g)).toEqual(['STATUS:CONFIRMED', 'STATUS:CANCELLED']);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a long line is folded at 75 octets, never inside a character, and reads the same unfolded', () => {
  const title = '🥖 é'.repeat(60);
  const file = calendarOf('x', [{ ...event, title }], now);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
  expect(file.isWellFormed()).toBe(true);
});
