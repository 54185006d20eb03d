import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import type { Happening } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Speech } from '../../core/speech.ts';
import { dateOf } from '../../core/time.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { type Sql, sql } from '../../database/client.ts';
import type { JobContext, ReadContext } from '../context.ts';
import { worded } from './erased.ts';
import { optionLabel } from './labels.ts';
import type { Poll } from './model.ts';
import { pollById } from './store.ts';

/** Open polls in which a member had voted with two accounts that became one. */
const votedTwice = (member: Id | Sql): Sql => sql`
  FROM ballot b JOIN poll p ON p.id = b.poll_id WHERE b.member_id = ${member} AND b.linked_at IS NOT NULL AND p.counted_at IS NULL AND p.cancelled_at IS NULL`;

/** Whoever linked accounts reads in which polls one of two votes went. */
export async function tellLinked(ctx: JobContext, { id: member }: Happening): Promise<void> {
  const [twice] = await ctx.db.$queryRaw<unknown[]>(
    sql`SELECT 1 ${votedTwice(member)} AND b.linked_at = ${dateOf(ctx.now)} LIMIT 1`,
  );
  if (twice) await ctx.tell('linked', member, { members: [member] }, { occurrence: ctx.now.toString() });
}

export const stillLinked = (member: Id): Sql => sql`m.id = ${member} AND EXISTS (SELECT ${votedTwice(sql`m.id`)})`;

const mostShown = 10;

export async function drawLinked(ctx: ReadContext, member: Id): Promise<View> {
  const rows =
    ctx.actor?.member === member
      ? await ctx.db.$queryRaw<{ id: Id }[]>(
          sql`SELECT p.id ${votedTwice(member)} ORDER BY b.linked_at DESC, p.number DESC LIMIT ${mostShown}`,
        )
      : [];
  const found: Poll[] = [];
  for (const { id } of rows) {
    const seen = await pollById(ctx.db, ctx.community.id, id, member);
    if (seen) found.push(worded(ctx.speech, seen.poll));
  }
  return linkedView(ctx.speech, ctx.token, found);
}

export const linkedView = (speech: Speech, token: Tokens, polls: readonly Poll[]): View =>
  viewOf(
    speech,
    speech.line('polls-linked'),
    { type: 'text', text: speech.say('polls-linked-newest', { count: polls.length }) },
    buttonsOf(polls.map(({ id, number, title }) => button(`${number}. ${optionLabel(title)}`, token('ballot', id)))),
  );
