import { setTimeout as pause } from 'node:timers/promises';
import { DeliveryError, type PlaceRef } from '../core/adapter.ts';
import { faultOf } from '../core/fault.ts';
import type { Id } from '../core/ids.ts';
import type { View } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';
import { stillWelcome } from './attention.ts';
import type { Claimed } from './claim.ts';
import { type Everyone, readContext } from './context.ts';
import { sayElsewhere } from './elsewhere.ts';
import {
  type Arrived,
  giveBack,
  markDoubtful,
  markEmpty,
  markEnded,
  markLater,
  markSending,
  markSent,
} from './fates.ts';
import { footerOf } from './footer.ts';
import type { Gate } from './gate.ts';
import { grouped } from './grouped.ts';
import { type Reader, readsBy, unmet } from './identity.ts';
import type { Lane } from './lane.ts';
import type { Outages } from './outages.ts';
import type { Pacing, Slot } from './pacing.ts';
import { nowReachable } from './reach.ts';
import { refusalView } from './refusals.ts';
import { renderOf, type World } from './world.ts';

/** Sends deliveries each in its turn and keeps what became of them. `db` is read after the claim: what changes later makes an edit of its own. */
export type Sender = (delivery: Claimed, db: Transaction) => Promise<void>;

/** `stopping` gives back what has not left yet. */
export function senderOf(
  world: World,
  lane: Lane,
  { pacing, gate, outages }: { readonly pacing: Pacing; readonly gate: Gate; readonly outages: Outages },
  stopping: AbortSignal,
): Sender {
  const { adapter } = lane;
  const keep = <Result>(write: () => Promise<Result>) => insist(world, lane, write, stopping);
  const isWelcome = grouped(
    (all: readonly Claimed[]) => stillWelcome(world, lane, all).then(welcome => all.map(({ id }) => welcome.has(id))),
    isForGood,
  );
  const leaves = grouped((all: readonly Claimed[]) => markSending(world, lane, all), isForGood);
  const arrives = grouped(async (all: readonly Arrived[]) => {
    await markSent(world, lane, all);
    return [];
  }, isForGood);
  /** Tellings of which somebody could not be reached. */
  const said = new Set<Id>();

  async function send(delivery: Claimed, db: Transaction): Promise<void> {
    if (mayHaveArrived(world, lane, delivery)) return keep(() => markDoubtful(world, lane, delivery));
    // Once is enough: until its person acts, nobody tries again.
    if (delivery.task === 'post' && delivery.unreachable !== null && delivery.unreachable !== unmet)
      return unreached(delivery, delivery.unreachable);
    let slot: Slot | undefined;
    let left = false;
    try {
      if (!(await isWelcome(delivery))) return;
      const view = await draw(world, db, delivery);
      if (!view) return await keep(() => markEmpty(world, lane, delivery));
      const target = await targetOf(delivery);
      if (typeof target === 'number') return await keep(() => giveBack(world, lane, delivery, target));
      const leaving = pacing.slot(delivery.task, target);
      slot = leaving;
      const later = await wait(delivery, leaving, () => keep(() => leaves(delivery)));
      if (later === 'not ours') return;
      if (later > 0) return await keep(() => giveBack(world, lane, delivery, later));
      // Whoever took the lane while this process stood still decides what becomes of it. If nobody did, as when the database was away, it has not left and waits again.
      if (performance.now() > lane.heldUntil) return await keep(() => giveBack(world, lane, delivery, untilHeld));
      left = true;
      const posted = await put(lane, delivery, target, view).finally(() => gate.answered(leaving));
      world.metrics.delivery(adapter.platform, delivery.task, 'sent');
      outages.over();
      await keep(() => arrives({ delivery, posted }));
      if (delivery.unreachable === unmet)
        await keep(() => nowReachable(world.database, lane.connection, delivery.account_external ?? '', world.now()));
    } catch (error) {
      const failure = failureOf(error, delivery, left);
      report(world, lane, delivery, failure, error);
      obey(failure, slot ?? pacing.slot('open', personal(delivery)));
      if (failure.fate === 'until they act') await unreached(delivery, failure.reason);
      else await keep(() => settleFailure(world, lane, delivery, failure, left));
    }
  }

  /** Until that person acts; meanwhile it is said where they may read it. */
  async function unreached(delivery: Claimed, why: string): Promise<void> {
    await keep(() => markEnded(world, lane, delivery, 'until they act', why));
    const { telling } = delivery;
    if (telling === null || said.has(telling)) return;
    if (await keep(() => sayElsewhere(world, lane.connection, telling))) said.add(telling);
  }

  /** Waits for its turn. How many milliseconds later it comes again, 0 when it leaves now. `prepare` is committed before anything leaves: after a crash it is known to be possibly on its way. */
  async function wait({ rank }: Claimed, slot: Slot, prepare: () => Promise<boolean>): Promise<number | 'not ours'> {
    const admission = await gate.enter(rank, slot);
    if (admission === 'stopping') return 1;
    if (admission !== 'go') return admission.later;
    try {
      if (!(await prepare())) {
        gate.withdraw(slot);
        return 'not ours';
      }
    } catch (error) {
      gate.withdraw(slot);
      throw error;
    }
    return (await gate.depart(slot)) ? 0 : Math.max(1, pacing.free(slot) - performance.now());
  }

  /** Where it goes; or how many milliseconds later it comes again, where opening a private chat has to wait. */
  async function targetOf(delivery: Claimed): Promise<PlaceRef | number> {
    const place = placeOf(delivery);
    if (place) return place;
    if (delivery.direct_id !== null) return { ...nowhere, id: delivery.direct_id, kind: 'direct' };
    const opening = pacing.slot('open', personal(delivery));
    if (opening.counts.length === 0) return adapter.direct(delivery.account_external ?? '');
    const later = await wait(delivery, opening, async () => true);
    if (later !== 0) return later === 'not ours' ? 1 : later;
    const opened = await adapter.direct(delivery.account_external ?? '').finally(() => gate.answered(opening));
    await world.database.$executeRaw(
      sql`UPDATE account SET direct_id = ${opened.id} WHERE id = ${delivery.account_id}`,
    );
    return opened;
  }

  function obey({ reason, after, there }: Failure, slot: Slot): void {
    const now = performance.now();
    if (reason === 'rate limited') pacing.refused(slot, now, now + (after || 1000), !there);
    else if (reason === 'unavailable' || reason === 'lost answer') outages.another();
    gate.look();
  }

  return send;
}

/** Milliseconds in which a lane that is still ours is renewed. */
const untilHeld = 1000;

/** A key is remembered by the platform for a while only; after that, a post that may have arrived is not sent again by itself. */
function mayHaveArrived(world: World, lane: Lane, { task, first_tried_at }: Claimed): boolean {
  if (task !== 'post' || first_tried_at === null) return false;
  const since = world.now().epochMilliseconds - first_tried_at.getTime();
  // Where the clock was put back, nobody knows how long ago it was.
  return since < 0 || since + 2000 >= lane.adapter.limits.repeatablePost * 1000;
}

async function put({ adapter }: Lane, delivery: Claimed, target: PlaceRef, view: View): Promise<string> {
  if (delivery.task === 'post') return (await adapter.post(target, view, `palabre-${delivery.id}`)).id;
  const id = delivery.posted_id ?? '';
  await (delivery.task === 'edit' ? adapter.edit({ id }, view) : adapter.remove({ id }, view));
  return id;
}

const placeOf = (delivery: Claimed): PlaceRef | undefined =>
  delivery.place_external === null
    ? undefined
    : {
        id: delivery.place_external,
        kind: delivery.place_kind ?? 'channel',
        name: delivery.place_name ?? '',
        space: delivery.space ?? '',
        spaceName: delivery.space_name ?? '',
      };

const nowhere = { name: '', space: '', spaceName: '' } as const;
/** A private chat whose address is not known yet. */
const personal = ({ account_external }: Claimed): PlaceRef => ({
  ...nowhere,
  id: account_external ?? '',
  kind: 'direct',
});

/** Whom it is drawn for: one member, or everyone in a place. */
function readerOf(delivery: Claimed): Reader | Everyone {
  const { community, account_id, member } = delivery;
  if (account_id === null)
    return { community, actor: null, locale: delivery.place_locale ?? community.locale, zone: community.zone };
  if (member === null) throw new DeliveryError('never', 'gone');
  return {
    community,
    actor: { member, account: account_id, name: delivery.member_name ?? '', roles: new Set(delivery.roles) },
    ...readsBy(
      { locale: delivery.member_locale, zone: delivery.member_zone },
      { locale: delivery.account_locale ?? '', zone: delivery.account_zone ?? '' },
      community,
    ),
  };
}

/** Nothing of a digest when all that it gathered was answered meanwhile. */
async function draw(world: World, db: Transaction, delivery: Claimed): Promise<View | undefined> {
  const render = renderOf(world, delivery.feature, delivery.kind);
  const reader = readerOf(delivery);
  if (delivery.task === 'remove') return refusalView(world, reader, { message: 'engine-withdrawn', args: {} });
  const ctx = readContext(world, db, delivery.feature, reader);
  const view = await render(ctx, delivery.item_id, delivery.detail);
  const { post, reason } = delivery;
  if (reason?.class === 'digest' && view.blocks.length === 0) return undefined;
  return reason && reader.actor
    ? { ...view, blocks: [...view.blocks, ...(await footerOf(world, db, { reader, post, reason }))] }
    : view;
}

type Failure = Pick<DeliveryError, 'fate' | 'after' | 'there'> & { readonly reason: DeliveryError['reason'] | 'fault' };

/** How often something that breaks in our own hands is tried before it is given up. */
const faultsAllowed = 10;

/** What an error means for this delivery. Before it left nothing can have arrived; an edit or a removal is safe to repeat, so it is never in doubt. */
function failureOf(error: unknown, { task, attempts }: Claimed, left: boolean): Failure {
  if (!(error instanceof DeliveryError)) {
    if (left && task === 'post') return { fate: 'in doubt', reason: 'fault', after: 0, there: false };
    return { fate: attempts < faultsAllowed ? 'later' : 'never', reason: 'fault', after: 0, there: false };
  }
  const repeatable = !left || task !== 'post';
  return {
    fate: error.fate === 'in doubt' && repeatable ? 'later' : error.fate,
    reason: error.reason,
    after: error.after,
    there: error.there,
  };
}

function report(world: World, lane: Lane, { id, task }: Claimed, { fate, reason }: Failure, error: unknown): void {
  const facts = { connection: lane.connection, delivery: String(id), task, fate, reason };
  world.metrics.delivery(lane.adapter.platform, task, fate);
  if (reason === 'fault')
    world.log.error({ ...facts, ...faultOf(error) }, 'A message could not be drawn or sent; this is a fault of ours.');
  else world.log.warn(facts, 'A delivery did not succeed.');
}

async function settleFailure(
  world: World,
  lane: Lane,
  delivery: Claimed,
  { fate, reason, after }: Failure,
  left: boolean,
): Promise<void> {
  switch (fate) {
    case 'later':
      return markLater(world, lane, delivery, { after, why: reason, mayBeThere: false });
    case 'in doubt':
      // While the platform still knows the key, the same again is the same message.
      return lane.adapter.limits.repeatablePost > 0 && left
        ? markLater(world, lane, delivery, { after: 1000, why: reason, mayBeThere: true })
        : markDoubtful(world, lane, delivery);
    case 'until they act':
    case 'never':
      return markEnded(world, lane, delivery, fate, reason);
  }
}

/** What the database refuses for good; everything else passes. */
const isForGood = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(22|23|42)/.test(String(error.code));
const longestStop = 3000;

/** What a platform said must not be forgotten because the database was away: tries until it is written, or for a moment only when we are stopping. */
async function insist<Result>(
  world: World,
  lane: Lane,
  write: () => Promise<Result>,
  stopping: AbortSignal,
): Promise<Result> {
  for (let tries = 1, wait = 100, stoppedFor = 0; ; tries++, wait = Math.min(2 * wait, 1000)) {
    try {
      return await write();
    } catch (error) {
      if (isForGood(error) || stoppedFor > longestStop) throw error;
      if (stopping.aborted) stoppedFor += wait;
      if (tries === 1)
        world.log.warn(
          { connection: lane.connection, ...faultOf(error) },
          'What became of a delivery could not be written yet.',
        );
      await pause(wait);
    }
  }
}
