import { setTimeout as pause } from 'node:timers/promises';
import { DeliveryError, type PlaceRef } from '../core/adapter.ts';
import type { View } from '../core/view.ts';
import { stillWelcome } from './attention.ts';
import type { Claimed } from './claim.ts';
import { readContext } from './context.ts';
import { giveBack, markDoubtful, markEnded, markLater, markSending, markSent } from './fates.ts';
import { faultOf } from './fault.ts';
import { withFooter } from './footer.ts';
import { readerOfAccount } from './identity.ts';
import type { Lane } from './lane.ts';
import type { Pacing } from './pacing.ts';
import { refusalView } from './refusals.ts';
import { featureOf, type World } from './world.ts';

/** Sends one delivery in its turn and keeps what became of it. `stopping` gives it back if it has not left yet. */
export async function send(
  world: World,
  lane: Lane,
  pacing: Pacing,
  delivery: Claimed,
  stopping: AbortSignal,
): Promise<void> {
  const keep = <Result>(write: () => Promise<Result>) => insist(world, lane, write, stopping);
  if (mayHaveArrived(world, lane, delivery)) return keep(() => markDoubtful(world, lane, delivery));
  if (!(await turn(pacing, delivery, stopping))) return keep(() => giveBack(world, lane, delivery));
  let left = false;
  try {
    if (!(await stillWelcome(world, lane, delivery))) return;
    const view = await draw(world, delivery);
    const target = placeOf(delivery) ?? (await lane.adapter.direct(delivery.account_external ?? ''));
    // Committed before the request: after a crash this delivery is known to be possibly on its way.
    if (!(await keep(() => markSending(world, lane, delivery)))) return;
    left = true;
    const posted = await put(lane, delivery, target, view);
    world.metrics.delivery(lane.adapter.platform, delivery.task, 'sent');
    await keep(() => markSent(world, lane, delivery, posted));
  } catch (error) {
    const failure = failureOf(error, delivery, left);
    report(world, lane, delivery, failure, error);
    if (failure.reason === 'rate limited') pacing.pause(performance.now() + (failure.after || 1000));
    await keep(() => settleFailure(world, lane, delivery, failure, left));
  }
}

/** A key is remembered by the platform for a while only; after that, a post that may have arrived is not sent again by itself. */
function mayHaveArrived(world: World, lane: Lane, { task, first_tried_at }: Claimed): boolean {
  if (task !== 'post' || first_tried_at === null) return false;
  const since = world.now().epochMilliseconds - first_tried_at.getTime();
  return since + 2000 >= lane.adapter.limits.repeatablePost * 1000;
}

/** Waits for a slot. False when the outbox stops first. */
async function turn(pacing: Pacing, delivery: Claimed, stopping: AbortSignal): Promise<boolean> {
  const where = placeOf(delivery) ?? { id: delivery.account_external ?? '', kind: 'direct' as const, space: '' };
  for (;;) {
    const slot = pacing.reserve(delivery.task, where, performance.now());
    const wait = slot.at - performance.now();
    if (wait > 0) await pause(wait, undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return false;
    if (pacing.take(slot)) return true;
  }
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

async function draw(world: World, delivery: Claimed): Promise<View> {
  const render = featureOf(world, delivery.feature).views[delivery.kind];
  if (!render) throw new Error(`The feature ${delivery.feature} has no view "${delivery.kind}".`);
  const { community } = delivery;
  const reader = delivery.account_id
    ? await readerOfAccount(world, community, delivery.account_id)
    : { community, actor: null, locale: delivery.place_locale ?? community.locale, zone: community.zone };
  if (delivery.task === 'remove') return refusalView(world, reader, { message: 'engine-withdrawn', args: {} });
  const ctx = readContext(world, world.database, delivery.feature, reader);
  const view = await render(ctx, delivery.item_id, delivery.detail);
  return delivery.told && reader.actor ? withFooter(world, world.database, reader, delivery.post, view) : view;
}

type Failure = Pick<DeliveryError, 'fate' | 'after'> & { readonly reason: DeliveryError['reason'] | 'fault' };

/** How often something that breaks in our own hands is tried before it is given up. */
const faultsAllowed = 10;

/** What an error means for this delivery. Before it left nothing can have arrived; an edit or a removal is safe to repeat, so it is never in doubt. */
function failureOf(error: unknown, { task, attempts }: Claimed, left: boolean): Failure {
  if (!(error instanceof DeliveryError)) {
    if (left && task === 'post') return { fate: 'in doubt', reason: 'fault', after: 0 };
    return { fate: attempts < faultsAllowed ? 'later' : 'never', reason: 'fault', after: 0 };
  }
  const repeatable = !left || task !== 'post';
  return {
    fate: error.fate === 'in doubt' && repeatable ? 'later' : error.fate,
    reason: error.reason,
    after: error.after,
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
const forGood = /^(22|23|42)/;
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
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (forGood.test(code) || stoppedFor > longestStop) throw error;
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
