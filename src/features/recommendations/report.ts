import { type Answer, ask, type Form, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { View } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { answering } from './batches.ts';
import { dayOf, today } from './day.ts';
import { placeField, placeMeant, placesOffered } from './placing.ts';
import { reportCsv } from './report-csv.ts';
import { reportHtml } from './report-html.ts';
import { changesSince, overdueOf, type Report, type Section, sections } from './report-model.ts';
import * as store from './report-store.ts';
import * as views from './report-views.ts';

/** A report with everything in it, as files are made of it. */
async function whole(ctx: ReadContext): Promise<Report> {
  const last = await store.lastReport(ctx.db, ctx.community.id, undefined);
  return {
    community: ctx.community.name,
    entries: await store.entriesOf(ctx.db, ctx.community, ctx.speech.locale),
    today: today(ctx),
    before: last ? dayOf(last, ctx.community.zone) : null,
  };
}

/** The état des lieux in a message: figures, a picture, the ways to the rest. Everybody in a place sees no buttons that only some may press. */
export async function drawReport(ctx: ReadContext): Promise<View> {
  const counted = await store.counted(ctx.db, ctx.community.id, ctx.speech.locale);
  const publishes = answering.some(role => ctx.actor?.roles.has(role));
  return views.reportView(ctx.speech, ctx.token, {
    community: ctx.community.name,
    counted,
    today: today(ctx),
    publishes,
  });
}

export async function drawPart(ctx: ReadContext, _: string, detail: string): Promise<View> {
  const section = sections.find(name => name === detail) ?? 'theme';
  return views.partView(
    ctx.speech,
    ctx.token,
    section,
    await store.counted(ctx.db, ctx.community.id, ctx.speech.locale),
  );
}

export async function drawChanges(ctx: ReadContext): Promise<View> {
  const { entries, before, today: day } = await whole(ctx);
  const changes = changesSince(entries, before ?? '');
  return views.changesView(ctx.speech, ctx.token, {
    before,
    ...(before === null ? { filed: [], moved: [] } : changes),
    overdue: overdueOf(entries, day),
  });
}

/** The files: a CSV from which every figure can be counted, and a page to print. */
export async function drawFiles(ctx: ReadContext): Promise<View> {
  const report = await whole(ctx);
  const csv = new TextEncoder().encode(reportCsv(ctx.speech, report.entries));
  const html = new TextEncoder().encode(reportHtml(ctx.speech, report));
  return views.filesView(ctx.speech, ctx.token, report.today, csv, html);
}

export const showPart = (argument: string): Answer => {
  if (argument === 'files' || argument === 'changes')
    return show(argument === 'files' ? 'reportfiles' : 'reportchanges');
  const section: Section | undefined = sections.find(name => name === argument);
  return section ? show('reportpart', '', section) : show('report');
};

export const askPublishReport = async (ctx: Context): Promise<Answer> =>
  ask('report', JSON.stringify(await placesOffered(ctx)));

/** Puts the report where everybody sees it; the next one says what changed since. */
export const publishReport: Form<Transaction> = {
  who: answering,
  async page(ctx, offered, _answers, n) {
    if (n > 0) return undefined;
    return {
      title: ctx.speech.line('recommend-report-publish'),
      intro: ctx.speech.say('recommend-report-publish-how'),
      submit: ctx.speech.line('recommend-report-publish'),
      fields: await placeField(ctx, JSON.parse(offered) as Id[], { required: true }),
    };
  },
  async submit(ctx, offered, answers) {
    const place = await placeMeant(ctx, JSON.parse(offered) as Id[], answers.place);
    if (!place) return refuse('recommend-report-no-place', {}, 'place');
    const id = await store.insertReport(ctx);
    await ctx.publish('report', id, place);
    await ctx.record('recommendation report published', {});
    return show('report');
  },
};
