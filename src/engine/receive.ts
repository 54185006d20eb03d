import { type Inbound, onlyField, type Reply } from '../core/adapter.ts';
import { type Answer, isRefusal, type Refusal } from '../core/feature.ts';
import { type Wish, wishOf } from '../core/token.ts';
import type { Locale } from '../core/view.ts';
import type { Draft, Transaction } from '../database/client.ts';
import { sql } from '../database/client.ts';
import { localeOf } from '../i18n/speech.ts';
import { handlerContext, readContext } from './context.ts';
import { adoptPost } from './doubt.ts';
import {
  draftOf,
  dropDraft,
  formsName,
  keepAnswers,
  openDraft,
  openDraftOf,
  pageOf,
  readSheet,
  sheetAt,
  sheetsOf,
} from './forms.ts';
import { type Arrival, arrive, type Reader } from './identity.ts';
import type { Lane } from './lane.ts';
import { recordPlaceEvent } from './places.ts';
import { refusalText, refusalView } from './refusals.ts';
import { featureOf, type World } from './world.ts';

/** What was decided, by reference: kept with the event, so that a redelivery is answered the same. */
type Decision =
  | { readonly type: 'none' }
  | {
      readonly type: 'say' | 'show';
      readonly feature: string;
      readonly view: string;
      readonly id: string;
      readonly detail: string;
    }
  | { readonly type: 'ask'; readonly draft: string; readonly page: number }
  | { readonly type: 'cancelled' };

/** Carries a refusal out of the transaction, which is thereby undone. */
class Refused extends Error {
  readonly refusal: Refusal;
  readonly reader: Reader;
  readonly filling: Filling | undefined;
  constructor(refusal: Refusal, reader: Reader, filling?: Filling) {
    super(refusal.message);
    this.refusal = refusal;
    this.reader = reader;
    this.filling = filling;
  }
}

/** A form that was handed in and could not be taken as it is; its answers are kept all the same. */
type Filling = {
  readonly draft: Draft;
  readonly answers: Draft['answers'];
  readonly page: number;
  readonly problems: Readonly<Record<string, string>>;
};

/**
 * Handles each event once, in one transaction, and returns what to tell the person.
 * A refusal undoes the whole transaction, the event's id included: what changed nothing may safely be handled again.
 */
export async function receive(world: World, lane: Lane, event: Inbound): Promise<Reply> {
  if (
    event.type === 'invited' ||
    event.type === 'removed' ||
    event.type === 'moved' ||
    event.type === 'reachable' ||
    event.type === 'unreachable'
  ) {
    await recordPlaceEvent(world, lane.connection, event);
    return { type: 'none' };
  }
  try {
    const { decision, reader } = await world.database.$transaction(async db => {
      const arrival = await arrive(world, db, lane.connection, event);
      const known = arrival.fresh ? undefined : await decisionOf(db, lane.connection, event.id);
      const made = known ?? (await decide(world, db, lane, event, arrival));
      if (!known) await keepDecision(db, lane.connection, event.id, made);
      return { decision: made, reader: arrival.reader };
    });
    return await replyTo(world, lane, reader, decision);
  } catch (error) {
    if (error instanceof Refused) return await replyToRefusal(world, lane, error);
    throw error;
  }
}

/** When something of ours broke: nothing was recorded, and the person can try again. */
export function troubleReply(world: World, event: Inbound): Reply {
  const locale: Locale = localeOf(event.from.locale) ?? world.community.locale;
  return {
    type: 'say',
    view: refusalView(world, { locale, zone: world.community.zone }, { message: 'engine-trouble', args: {} }),
  };
}

async function decide(
  world: World,
  db: Transaction,
  lane: Lane,
  event: Inbound,
  { reader, here }: Arrival,
): Promise<Decision> {
  const inFeature = async (
    feature: string,
    handle: (ctx: ReturnType<typeof handlerContext>) => Promise<Answer | undefined>,
  ) => {
    const answer = await handle(handlerContext(world, db, feature, reader, here));
    return answer && settle(world, db, reader, feature, answer);
  };
  const unknown = (message: string) => new Refused({ type: 'refuse', message, args: {}, field: '' }, reader);
  switch (event.type) {
    case 'command': {
      for (const feature of world.features.values()) {
        const command = feature.commands[event.name];
        if (command) return (await inFeature(feature.name, ctx => command(ctx, event.text)))!;
      }
      throw unknown('engine-unknown-command');
    }
    case 'press': {
      const wish = wishOf(event.token);
      if (!wish) throw unknown('engine-unknown-button');
      if (wish.feature === formsName) return pressForm(world, db, reader, wish);
      const action = world.features.get(wish.feature)?.actions[wish.verb];
      if (!action) throw unknown('engine-unknown-button');
      const decision = (await inFeature(wish.feature, ctx =>
        action(ctx, { id: wish.id, argument: wish.argument, values: event.values }),
      ))!;
      await adoptPost(world, db, lane, wish, event);
      return decision;
    }
    case 'submit': {
      const wish = wishOf(event.token);
      const draft =
        wish?.feature === formsName && wish.id ? await draftOf(db, wish.id, reader.actor.account) : undefined;
      if (!wish || !draft) throw unknown('form-gone');
      return submit(world, db, lane, { reader, here } as Arrival, draft, Number(wish.argument), event.values);
    }
    case 'said': {
      const draft = lane.adapter.limits.fieldsPerPage === 1 ? await openDraftOf(db, reader.actor.account) : undefined;
      if (draft)
        return submit(world, db, lane, { reader, here } as Arrival, draft, draft.page, {
          [onlyField]: event.files.length > 0 ? event.files : event.text,
        });
      for (const feature of world.features.values()) {
        const decision = await inFeature(feature.name, ctx => feature.said(ctx, event.text));
        if (decision) return decision;
      }
      throw unknown('engine-not-understood');
    }
    case 'opened': {
      const home = [...world.features.values()].find(feature => feature.views.home);
      return home ? { type: 'show', feature: home.name, view: 'home', id: '', detail: '' } : { type: 'none' };
    }
    default:
      return { type: 'none' };
  }
}

async function settle(
  world: World,
  db: Transaction,
  reader: Reader,
  feature: string,
  answer: Answer,
): Promise<Decision> {
  switch (answer.type) {
    case 'refuse':
      throw new Refused(answer, reader);
    case 'ask':
      return {
        type: 'ask',
        draft: await openDraft(world, db, reader.actor.account, feature, answer.form, answer.about),
        page: 0,
      };
    case 'none':
      return answer;
    default:
      return { ...answer, feature };
  }
}

async function pressForm(world: World, db: Transaction, reader: Reader, wish: Wish): Promise<Decision> {
  const draft = wish.id ? await draftOf(db, wish.id, reader.actor.account) : undefined;
  if (!draft) throw new Refused({ type: 'refuse', message: 'form-gone', args: {}, field: '' }, reader);
  if (wish.verb === 'cancel') {
    await dropDraft(db, draft.id);
    return { type: 'cancelled' };
  }
  const page = Number(wish.argument);
  await keepAnswers(world, db, draft, draft.answers as never, page);
  return { type: 'ask', draft: draft.id, page };
}

async function submit(
  world: World,
  db: Transaction,
  lane: Lane,
  { reader, here }: Arrival,
  draft: Draft,
  page: number,
  values: Extract<Inbound, { type: 'submit' }>['values'],
): Promise<Decision> {
  const sheets = await sheetsOf(world, db, draft, reader, lane.adapter.limits.fieldsPerPage);
  const sheet = sheets[page];
  if (!sheet) throw new Refused({ type: 'refuse', message: 'form-gone', args: {}, field: '' }, reader);
  const { answers, problems } = readSheet(world, draft, reader, sheet, values);
  const filling = { draft, answers: answers as Draft['answers'], page, problems };
  if (Object.keys(problems).length > 0)
    throw new Refused({ type: 'refuse', message: 'form-required', args: {}, field: '' }, reader, filling);

  const answered = { ...draft, answers: filling.answers };
  const following = await sheetsOf(world, db, answered, reader, lane.adapter.limits.fieldsPerPage);
  if (page + 1 < following.length) {
    await keepAnswers(world, db, draft, answers, page + 1);
    return { type: 'ask', draft: draft.id, page: page + 1 };
  }
  const form = featureOf(world, draft.feature).forms[draft.form]!;
  const answer = await form.submit(handlerContext(world, db, draft.feature, reader, here), draft.about, answers);
  if (isRefusal(answer)) {
    const at = sheetAt(following, answer);
    throw new Refused(answer, reader, {
      ...filling,
      page: at.n,
      problems: { [at.field]: refusalText(world, reader, answer) },
    });
  }
  await dropDraft(db, draft.id);
  return settle(world, db, reader, draft.feature, answer);
}

async function keepDecision(db: Transaction, connection: string, id: string, decision: Decision): Promise<void> {
  await db.$executeRaw(
    sql`UPDATE inbound SET answer = ${JSON.stringify(decision)}::jsonb WHERE connection_key = ${connection} AND external_id = ${id}`,
  );
}

async function decisionOf(db: Transaction, connection: string, id: string): Promise<Decision> {
  const row = await db.inbound.findUnique({
    where: { connectionKey_externalId: { connectionKey: connection, externalId: id } },
  });
  return (row?.answer ?? { type: 'none' }) as Decision;
}

async function replyTo(world: World, lane: Lane, reader: Reader, decision: Decision): Promise<Reply> {
  switch (decision.type) {
    case 'none':
      return decision;
    case 'cancelled':
      return { type: 'show', view: refusalView(world, reader, { message: 'form-cancelled', args: {} }) };
    case 'ask': {
      const draft = await draftOf(world.database, decision.draft, reader.actor.account);
      if (!draft) return { type: 'say', view: refusalView(world, reader, { message: 'form-gone', args: {} }) };
      const sheets = await sheetsOf(world, world.database, draft, reader, lane.adapter.limits.fieldsPerPage);
      return { type: 'ask', page: pageOf(world, draft, reader, sheets, Math.min(decision.page, sheets.length - 1)) };
    }
    default: {
      const render = featureOf(world, decision.feature).views[decision.view];
      if (!render) throw new Error(`The feature ${decision.feature} has no view "${decision.view}".`);
      const view = await render(
        readContext(world, world.database, decision.feature, reader),
        decision.id,
        decision.detail,
      );
      return { type: decision.type, view };
    }
  }
}

async function replyToRefusal(world: World, lane: Lane, { refusal, reader, filling }: Refused): Promise<Reply> {
  if (!filling) return { type: 'say', view: refusalView(world, reader, refusal) };
  const draft = { ...filling.draft, answers: filling.answers };
  await keepAnswers(world, world.database, draft, filling.answers as never, filling.page);
  const sheets = await sheetsOf(world, world.database, draft, reader, lane.adapter.limits.fieldsPerPage);
  return {
    type: 'fix',
    problems: filling.problems,
    page: pageOf(world, draft, reader, sheets, filling.page, filling.problems),
  };
}
