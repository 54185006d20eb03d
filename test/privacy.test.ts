import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineRetention, keptAfterLeaving } from '../src/engine/retention.ts';
import { features } from '../src/features/index.ts';
import { columnsOf } from './support/columns.ts';
import { palabre } from './support/palabre.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/privacy.md'), 'utf8');
const codeIn = (cell: string) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name = '']) => name);
const rows = page
  .split('\n')
  .filter(line => /^\| `/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, table = '', personal = '', other = '', why = '', basis = '', kept = '']) => ({
    table: codeIn(table)[0] ?? '',
    personal: codeIn(personal),
    other: codeIn(other),
    why,
    basis,
    kept,
  }));

test('the page of privacy has every table and every column of the database, and no other', async () => {
  await using app = await palabre();
  const columns = (await columnsOf(app)).filter(({ schema }) => schema === 'public');
  const inDatabase = columns.map(({ table, column }) => `${table}.${column}`);
  const onPage = rows.flatMap(({ table, personal, other }) => [...personal, ...other].map(name => `${table}.${name}`));
  expect(onPage.sort()).toEqual(inDatabase.sort());
});

test('a column that holds a member, an account, a name or free text counts as personal', () => {
  const tells = /(?:^|_)(?:member_id|account_id|organiser_id|answers|report)$/;
  for (const { table, other } of rows)
    expect(
      other.filter(name => tells.test(name)),
      table,
    ).toEqual([]);
});

test('each table says why, on what basis and for how long; where anything is personal there is a basis', () => {
  for (const { table, personal, why, basis, kept } of rows) {
    expect(why, table).not.toBe('');
    expect(basis, table).toMatch(personal.length > 0 ? /^(?:Membership|Interest|Obligation)$/ : /^(?:None|Interest)$/);
    expect(kept, table).not.toBe('');
  }
});

test('every period is the one that the code applies', () => {
  const rules = [
    ...engineRetention,
    ...features.flatMap(({ personal }) => personal.retention),
    { table: 'member', ...keptAfterLeaving },
  ];
  for (const { table, kept } of rows) {
    const applied = rules.filter(rule => rule.table === table).map(rule => rule.kept);
    for (const period of applied) expect(kept, table).toContain(period);
    const rest = applied.reduce((left, period) => left.replace(period, ''), kept);
    expect(rest, `${table} promises a period that nothing applies`).not.toMatch(/\d/);
  }
  expect(rules.map(({ table }) => table).filter(table => !rows.some(row => row.table === table))).toEqual([]);
});
