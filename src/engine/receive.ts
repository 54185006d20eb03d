import type { Inbound, Reply } from '../core/adapter.ts';
import { cleanText } from '../core/clean.ts';
import { refuse } from '../core/feature.ts';
import { type Opened, sql, type Transaction } from '../database/client.ts';
import { readContext } from './context.ts';
import { decide, guestOf } from './decide.ts';
import { type Decision, Refused } from './decision.ts';
import { draftOf } from './drafts.ts';
import { openFiles } from './files.ts';
import { formsName, keepPage, markOf, opened, pageOf, sheetsOf } from './forms.ts';
import { type Arrival, arrive, isShared, type Reader } from './identity.ts';
import type { Lane } from './lane.ts';
import { recordPlaceEvent } from './place-events.ts';
import { nowReachable } from './reach.ts';
import { refusalView, sayRefusal } from './refusals.ts';
import { withWayHome } from './wayhome.ts';
import { renderOf, type World } from './world.ts';

/**
 * Handles each event once, in one transaction, and returns what to tell the person.
 * A refusal undoes the whole transaction, the event's id included: what changed nothing may safely be handled again.
 */
export async function receive(world: World, lane: Lane, told: Inbound): Promise<Reply> {
  const event = cleaned(told);
  switch (event.type) {
    case 'invited':
    case 'removed':
    case 'moved':
    case 'reachable':
    case 'unreachable':
      return recordPlaceEvent(world, lane.connection, event);
    default:
      return answerTo(world, lane, event);
  }
}

/** Names are stored as they come and words are looked for, and PostgreSQL refuses some of what platforms allow. */
const cleaned = (event: Inbound): Inbound => ({
  ...event,
  ...('text' in event ? { text: cleanText(event.text) } : {}),
  from: { ...event.from, name: cleanText(event.from.name) || '?' },
  in: { ...event.in, name: cleanText(event.in.name), spaceName: cleanText(event.in.spaceName) },
});

async function answerTo(world: World, lane: Lane, event: Inbound): Promise<Reply> {
  try {
    const files = await openFiles(world, lane.connection, event);
    const { decision, reader } = await world.database.$transaction(async db => {
      const arrival = await arrive(world, db, lane, event);
      const known = arrival.fresh ? undefined : await decisionOf(db, lane.connection, event.id);
      const made = known ?? (await decide(world, db, lane, event, files, arrival));
      if (!known) keepDecision(db, lane.connection, event.id, made, arrival);
      // Somebody who gave a code belongs somewhere only now.
      const { reader } = arrival.reader ? arrival : await arrive(world, db, lane, event);
      return { decision: made, reader };
    });
    if (decision.type === 'wrong code') return sayRefusal(world, reader ?? guestOf(event), refuse('engine-code-wrong'));
    return reader ? await replyTo(world, lane, reader, decision, event) : { type: 'none' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // What is refused in private says all the same that they can be written to there.
    if (!isShared(event)) await nowReachable(world.database, lane.connection, event.from.id, world.now());
    return replyToRefusal(world, lane, error);
  }
}

/** When something of ours broke: nothing was recorded, and the person can try again. */
export const troubleReply = (world: World, event: Inbound): Reply =>
  sayRefusal(world, guestOf(event), refuse('engine-trouble'));

/**
 * The last statement of the transaction: what was decided, and what it changed for everybody.
 * Of a glance nothing is kept but that it was one: nothing was changed, so a redelivery is decided anew.
 */
function keepDecision(db: Opened, connection: string, id: string, decision: Decision, arrival: Arrival): void {
  const changes = arrival.reader ? arrival.changes : [];
  const kept = decision.type === 'peek' ? { type: 'peek' } : decision;
  db.$last(sql`
    WITH changed AS (
      INSERT INTO refresh (feature, kind, item_id)
      SELECT feature, kind, id FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS given (feature text, kind text, id text)
    )
    UPDATE inbound SET answer = ${JSON.stringify(kept)}::jsonb WHERE connection_key = ${connection} AND external_id = ${id}`);
}

async function decisionOf(db: Transaction, connection: string, id: string): Promise<Decision | undefined> {
  const row = await db.inbound.findUnique({
    where: { connectionKey_externalId: { connectionKey: connection, externalId: id } },
  });
  const kept = (row?.answer ?? { type: 'none' }) as Decision;
  return kept.type === 'peek' ? undefined : kept;
}

async function replyTo(
  world: World,
  lane: Lane,
  reader: Reader,
  decision: Exclude<Decision, { type: 'wrong code' }>,
  event: Inbound,
): Promise<Reply> {
  switch (decision.type) {
    case 'none':
      return decision;
    case 'cancelled': {
      const view = refusalView(world, reader, { message: 'form-cancelled', args: {} });
      return { type: 'show', view: withWayHome(world, reader, event, formsName, view) };
    }
    case 'ask': {
      const found = await draftOf(world, world.database, decision.draft, reader);
      if (!found) return sayRefusal(world, reader, refuse('form-gone'));
      const { draft, sheets } = await opened(world, world.database, lane.adapter.limits.fieldsPerPage, found, reader);
      // What it is about may have gone since it was opened.
      if (sheets.length === 0) return sayRefusal(world, reader, refuse('form-gone'));
      const n = Math.min(decision.page < 0 ? draft.page : decision.page, sheets.length - 1);
      return { type: 'ask', page: pageOf(world, draft, reader, sheets, n) };
    }
    default: {
      const render = renderOf(world, decision.feature, decision.view);
      const ctx = readContext(world, world.database, decision.feature, reader);
      const view = await render(ctx, decision.id, decision.detail);
      if (decision.type === 'say') return { type: 'say', view };
      return { type: 'show', view: withWayHome(world, reader, event, decision.feature, view) };
    }
  }
}

async function replyToRefusal(world: World, lane: Lane, { refusal, listener, filling }: Refused): Promise<Reply> {
  if (!filling) return sayRefusal(world, listener, refusal);
  const { reader, given, answers, page, problems, cut } = filling;
  const draft = { ...filling.draft, answers };
  const ctx = readContext(world, world.database, draft.feature, reader);
  const sheets = await sheetsOf(world, ctx, draft, lane.adapter.limits.fieldsPerPage);
  const mark = sheets[page] ? markOf(sheets[page]) : '';
  const refused = await world.database.$transaction(db =>
    keepPage(world, db, draft, reader, { given, answers, page, mark }),
  );
  if (refused) return sayRefusal(world, listener, refused);
  return { type: 'fix', problems, page: pageOf(world, draft, reader, sheets, page, problems, cut) };
}
