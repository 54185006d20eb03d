import { type Answer, refuse, type Said, saidFileBytes, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { deedOf, importRoll } from './roll.ts';
import type { NoRoll } from './roll-model.ts';
import * as store from './roll-uploads.ts';
import { fillAllSeats } from './seats.ts';

/** A file dropped in a private chat: compared with the roll and kept until its admin says what to do with it. */
export async function rollBrought(ctx: Context, { files }: Said): Promise<Answer | undefined> {
  const [file, another] = files;
  if (!file || !ctx.here.private) return undefined;
  if (!ctx.actor.roles.has('admin')) return refuse('groups-roll-admins');
  if (another) return refuse('groups-roll-one');
  if (!/\.(?:csv|txt|tsv)$/i.test(file.name)) return refuse('groups-roll-csv');
  if (file.size > saidFileBytes) return refuse('groups-roll-large', { megabytes: saidFileBytes / 1_000_000 });
  if (!file.bytes) return refuse('groups-roll-lost');
  return compared(ctx, file.bytes);
}

async function compared(ctx: Context, bytes: Uint8Array): Promise<Answer> {
  const report = await importRoll(ctx, bytes, 'dry');
  if ('missing' in report) return noRoll(report);
  const id = ctx.id();
  await store.keepUpload(ctx.db, {
    id,
    community: ctx.community.id,
    member: ctx.actor.member,
    bytes,
    report,
    now: ctx.now,
  });
  return show('roll', id);
}

const noRoll = ({ missing, found }: NoRoll): Answer =>
  refuse(missing.includes('number') ? 'groups-roll-no-number-column' : 'groups-roll-no-name-column', {
    found: found.join(', ').slice(0, 60).toWellFormed() || '–',
  });

/** "Import": what was compared is compared again, since the roll may have changed, and done. */
export async function applyUpload(ctx: Context, id: Id | ''): Promise<Answer> {
  const bytes = id && (await store.uploadInHand(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!bytes) return refuse('groups-roll-gone');
  const report = await importRoll(ctx, bytes, 'skip');
  if ('missing' in report) return noRoll(report);
  await store.finishUpload(ctx.db, id, report);
  await ctx.record('roll imported', deedOf(report));
  await fillAllSeats(ctx);
  return show('roll', id);
}

export async function discardUpload(ctx: Context, id: Id | ''): Promise<Answer> {
  if (!id || !(await store.uploadInHand(ctx.db, ctx.community.id, id, ctx.actor.member)))
    return refuse('groups-roll-gone');
  await store.dropUpload(ctx.db, ctx.community.id, id);
  return show('discarded');
}
