import { tokenOf } from '../../src/core/token.ts';
import { sql } from '../../src/database/client.ts';
import { benchHouse, enrol, eventOf, run } from './house.ts';

const people = 200;
const slots = 20;
const capacity = 8;

/** 200 people who want 20 slots at once, more than there are places; then a bare statement for each on as many connections. */
export async function bench(): Promise<Record<string, unknown>> {
  await using on = await benchHouse();
  const { host, house, database } = on;
  await enrol(database, house.community.id, people);
  await database.roleGrant.create({ data: { memberId: memberId(1), role: 'animateur', grantedAt: new Date() } });
  for (let n = 0; n < slots; n++) {
    const text = `Till ${n} | tomorrow ${String(n % 24).padStart(2, '0')}:30 | 3h | ${capacity}`;
    await host.receive(eventOf(1, { type: 'command', name: 'shift', text }));
  }
  const ids = (await database.slot.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);
  const wanted = (n: number) => ids[n % ids.length] ?? '';
  const take = () =>
    run(people, people, n =>
      host.receive(eventOf(n, { type: 'press', token: tokenOf('shifts', 'take', wanted(n)), values: [], on: '' })),
    );
  // As a process that has run for a while: code and plans are warm.
  for (let warm = 0; warm < 3; warm++) {
    await take();
    await database.$executeRaw(sql`DELETE FROM booking`);
  }
  const taking = await take();
  const [full] = await database.$queryRaw<{ most: number; booked: number; waiting: number }[]>(sql`
    SELECT max(taken)::int AS most, sum(taken)::int AS booked, sum(waiting)::int AS waiting FROM (
      SELECT count(*) FILTER (WHERE state = 'booked') AS taken, count(*) FILTER (WHERE state = 'waiting') AS waiting FROM booking GROUP BY slot_id) of`);
  await database.$executeRaw(sql`DELETE FROM booking`);
  const bare = await run(people, people, n =>
    database.$executeRaw(sql`
      INSERT INTO booking (slot_id, member_id, state, since) VALUES (${wanted(n)}, ${memberId(n)}, 'booked', now())`),
  );
  const kept = { noneOverCapacity: (full?.most ?? 0) <= capacity, p99Under500ms: taking.p99Ms < 500 };
  return { people, slots: ids.length, capacity, ...full, ...kept, taking, bareStatements: bare };
}

const memberId = (n: number) => `m${String(n).padStart(11, '0')}`;
