import { type Answer, refuse, type Said, saidFileBytes, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context, JobContext } from '../context.ts';
import { deedOf, importRoll } from './roll.ts';
import type { NoRoll } from './roll-model.ts';
import * as store from './roll-uploads.ts';
import { foundText } from './roll-views.ts';
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

/** A list of some thousand members is compared while its admin looks on; a longer one by a job, since nobody else should wait for it, nor any platform. */
const atOnce = 200_000;

async function compared(ctx: Context, bytes: Uint8Array): Promise<Answer> {
  const id = ctx.id();
  const long = bytes.length > atOnce;
  const report = long ? ({ busy: 'comparing' } as const) : await importRoll(ctx, bytes, 'dry');
  if ('missing' in report) return noRoll(report);
  await store.keepUpload(ctx.db, {
    id,
    community: ctx.community.id,
    member: ctx.actor.member,
    bytes,
    report,
    now: ctx.now,
  });
  if (long) await ctx.schedule('compare', id, ctx.now);
  return show('roll', id);
}

const noRoll = ({ missing, found }: NoRoll): Answer =>
  refuse(missing.includes('number') ? 'groups-roll-no-number-column' : 'groups-roll-no-name-column', {
    found: foundText(found),
  });

/** The long list is compared, and its admin told. */
export async function compareUpload(ctx: JobContext, id: Id): Promise<void> {
  const upload = await store.uploadForJob(ctx.db, ctx.community.id, id);
  if (!upload) return;
  await store.keepUpshot(ctx.db, id, await importRoll(ctx, upload.bytes, 'dry'));
  await ctx.tell('roll', id, { members: [upload.member] }, { occurrence: 'compared' });
}

/** "Import": what was compared is compared again, since the roll may have changed, and done. */
export async function applyUpload(ctx: Context, id: Id | ''): Promise<Answer> {
  const bytes = id && (await store.uploadInHand(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!bytes) return refuse('groups-roll-gone');
  if (bytes.length > atOnce) {
    await store.keepUpshot(ctx.db, id, { busy: 'importing' });
    await ctx.record('roll import begun', {});
    await ctx.schedule('import', id, ctx.now);
    return show('roll', id);
  }
  const refused = await importUpload(ctx, id, bytes);
  return refused ? noRoll(refused) : show('roll', id);
}

export async function importLongUpload(ctx: JobContext, id: Id): Promise<void> {
  const upload = await store.uploadForJob(ctx.db, ctx.community.id, id);
  if (!upload) return;
  await importUpload(ctx, id, upload.bytes);
  await ctx.tell('roll', id, { members: [upload.member] }, { occurrence: 'imported' });
}

async function importUpload(ctx: JobContext, id: Id, bytes: Uint8Array): Promise<NoRoll | undefined> {
  const report = await importRoll(ctx, bytes, 'skip');
  if ('missing' in report) return report;
  await store.finishUpload(ctx.db, id, report);
  await ctx.record('roll imported', deedOf(report));
  await fillAllSeats(ctx);
  return undefined;
}

export async function discardUpload(ctx: Context, id: Id | ''): Promise<Answer> {
  if (!id || !(await store.uploadInHand(ctx.db, ctx.community.id, id, ctx.actor.member)))
    return refuse('groups-roll-gone');
  await store.dropUpload(ctx.db, ctx.community.id, id);
  return show('discarded');
}
