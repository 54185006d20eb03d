import { foldWords } from '../../core/fold.ts';
import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Line } from './import-model.ts';
import type { MoveKind } from './lifecycle-model.ts';

/** What the files that they came from call them; those that came by a form are absent. */
export async function keysOf(db: Transaction, ids: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await db.recommendation.findMany({
    where: { id: { in: [...ids] }, importKey: { not: null } },
    select: { id: true, importKey: true },
  });
  return new Map(rows.map(({ id, importKey }) => [id, importKey ?? '']));
}

export type Importing = { readonly db: Transaction; readonly community: Id; readonly zone: string; id(): Id };

/** Which of these keys the community has already, with their ids. */
export async function known(db: Transaction, community: Id, keys: readonly string[]): Promise<Map<string, Id>> {
  const rows = await db.$queryRaw<{ key: string; id: Id }[]>(sql`
    SELECT import_key AS key, id FROM recommendation WHERE community_id = ${community} AND import_key = ANY (${[...keys]})`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Cycles that the lines name and the community lacks. */
export async function newCycles(
  db: Transaction,
  community: Id,
  lines: readonly Line[],
): Promise<Map<string, { name: string; from: string }>> {
  const rows = await db.$queryRaw<{ name: string }[]>(sql`SELECT name FROM cycle WHERE community_id = ${community}`);
  const has = new Set(rows.map(({ name }) => foldWords(name)));
  const found = new Map<string, { name: string; from: string }>();
  for (const { cycle, filed } of lines) {
    if (cycle === null || has.has(foldWords(cycle))) continue;
    const one = found.get(foldWords(cycle));
    found.set(foldWords(cycle), { name: one?.name ?? cycle, from: one && one.from < filed ? one.from : filed });
  }
  return found;
}

/** Lines that travel in one statement. */
const atOnce = 1_000;

/** Writes lines that are not there yet. A number of the file is kept as the number here where it is free. */
export async function insertLines(on: Importing, lines: readonly Line[], themes: readonly string[]): Promise<void> {
  const { db, community } = on;
  const made = [...(await newCycles(db, community, lines)).values()].map(cycle => ({ id: on.id(), ...cycle }));
  await db.$executeRaw(sql`
    INSERT INTO cycle (id, community_id, name, starts_on, closed)
    SELECT id, ${community}, name, "from"::date, true FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS made (id text, name text, "from" text)`);
  if (themes.length > 0)
    await db.$executeRaw(sql`UPDATE community SET themes = themes || ${[...themes]}::text[] WHERE id = ${community}`);
  const cycles = await byName(db, sql`SELECT id, name FROM cycle WHERE community_id = ${community}`);
  const groups = await byName(db, sql`SELECT id, name FROM working_group WHERE community_id = ${community}`);
  const numbers = await numbersFor(db, community, lines);
  const rows = lines.map((line, index) => ({
    ...line,
    id: on.id(),
    move: on.id(),
    file: on.id(),
    number: numbers[index],
    cycle_id: line.cycle === null ? null : (cycles.get(foldWords(line.cycle)) ?? null),
    group_id: line.group === null ? null : (groups.get(foldWords(line.group)) ?? null),
    kind: kindOf[line.status],
  }));
  for (let at = 0; at < rows.length; at += atOnce) await insertRows(on, rows.slice(at, at + atOnce));
  await db.$executeRaw(sql`
    UPDATE recommendation r SET merged_into_id = target.id FROM jsonb_to_recordset(${JSON.stringify(rows.filter(({ into }) => into !== null))}::jsonb) AS line (id text, "into" text)
      JOIN recommendation target ON target.community_id = ${community} AND target.import_key = line."into" WHERE r.id = line.id`);
  await db.$executeRaw(sql`ANALYZE recommendation, recommendation_words, recommendation_move`);
}

const kindOf: Readonly<Record<Line['status'], MoveKind | null>> = {
  submitted: null,
  under_review: 'review',
  accepted: 'accept',
  in_progress: 'start',
  done: 'finish',
  not_done: 'drop',
  rejected: 'reject',
  postponed: 'postpone',
  merged: 'merge',
  withdrawn: 'withdraw',
};

async function byName(db: Transaction, query: ReturnType<typeof sql>): Promise<Map<string, Id>> {
  const rows = await db.$queryRaw<{ id: Id; name: string }[]>(query);
  return new Map(rows.map(({ id, name }) => [foldWords(name), id]));
}

async function numbersFor(db: Transaction, community: Id, lines: readonly Line[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>(
    sql`SELECT number FROM recommendation WHERE community_id = ${community}`,
  );
  const taken = new Set(rows.map(({ number }) => number));
  const wanted = lines.map(({ key }) =>
    /^[1-9]\d{0,6}$/.test(key) && !taken.has(Number(key)) ? Number(key) : undefined,
  );
  for (const number of wanted) if (number !== undefined) taken.add(number);
  let next = [...taken].reduce((most, number) => Math.max(most, number), 0);
  return wanted.map(number => number ?? ++next);
}

/** With the day's noon as its moment, which is that day in every zone of ours. */
async function insertRows({ db, community, zone }: Importing, rows: readonly object[]): Promise<void> {
  await db.$executeRaw(sql`
    WITH line AS MATERIALIZED (
      SELECT *, (filed::date + time '12:00') AT TIME ZONE ${zone} AS filed_at, (since::date + time '12:00') AT TIME ZONE ${zone} AS moved_at
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS line (id text, key text, number int, locale text, title text, what text, why text, theme text, cycle_id text, group_id text, "group" text,
        status text, way text, percent int, "until" text, filed text, since text, answer text, kind text, move text, file text)
    ), made AS (
      INSERT INTO recommendation (id, community_id, number, import_key, group_id, former_group, cycle_id, theme, locale, title, what, why, status, way, percent, until, filed_at, moved_at)
      SELECT id, ${community}, number, key, group_id, CASE WHEN group_id IS NULL THEN "group" END, cycle_id, theme, locale, title, what, why, status::recommendation_status,
        way::recommendation_way, percent, "until"::date, filed_at, moved_at FROM line
    )
    INSERT INTO recommendation_move (id, recommendation_id, kind, at, text, way, percent, until)
    SELECT file, id, 'file', filed_at, CASE WHEN kind IS NULL THEN answer ELSE '' END, NULL, NULL, NULL FROM line
    UNION ALL SELECT move, id, kind::recommendation_move_kind, moved_at + interval '1 second', answer, way::recommendation_way, percent, "until"::date FROM line WHERE kind IS NOT NULL`);
}
