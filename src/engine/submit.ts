import type { Inbound } from '../core/adapter.ts';
import { isRefusal, refuse } from '../core/feature.ts';
import type { Wish } from '../core/token.ts';
import type { Transaction } from '../database/client.ts';
import { handlerContext } from './context.ts';
import { type Decision, Refused } from './decision.ts';
import { type Draft, draftInHand, dropDraft } from './drafts.ts';
import {
  askOf,
  firstUnanswered,
  formOf,
  keepPage,
  markOf,
  opened,
  positionOf,
  readSheet,
  type Sheet,
  sheetAt,
  sheetsOf,
  turnTo,
} from './forms.ts';
import type { KnownArrival, Reader } from './identity.ts';
import type { Lane } from './lane.ts';
import { refusalText } from './refusals.ts';
import { refusalFor } from './rights.ts';
import { settle } from './settle.ts';
import { featureOf, type World } from './world.ts';

/** A page of a form, as a button or what is asked by typing means it. */
export type PageAsked = { readonly n: number; readonly mark: string };

/** Which page a button of a form means; -1 for what no form has written. */
export function pageAsked({ argument }: Wish): PageAsked {
  const [, n = '-1', mark = ''] = /^(\d{1,3})(?:_([0-9a-z]{1,7}))?$/.exec(argument) ?? [];
  return { n: Number(n), mark };
}

/** A press on a form's own buttons: back to a page, on to it, or away. */
export async function pressForm(
  world: World,
  db: Transaction,
  lane: Lane,
  reader: Reader,
  wish: Wish,
): Promise<Decision> {
  const found = wish.id ? await draftInHand(world, db, wish.id, reader) : undefined;
  if (!found) throw new Refused(refuse('form-gone'), reader);
  const { keeping } = formOf(world, found);
  if (wish.verb === 'cancel') {
    await dropDraft(world, db, found.id);
    return keeping ? settle(world, db, lane, reader, found.feature, keeping.left(found.about)) : { type: 'cancelled' };
  }
  const { draft, sheets } = await opened(world, db, lane.adapter.limits.fieldsPerPage, found, reader);
  const { n, mark } = pageAsked(wish);
  const page = positionOf(sheets, n, mark);
  const sheet = sheets[page];
  if (!sheet) return askAnew(world, db, draft, sheets, reader);
  await turnTo(world, db, draft, sheet, page);
  return askOf(world, draft, page);
}

/** The page that was meant is asked no more: on where something is unanswered, if the form can tell. */
async function askAnew(
  world: World,
  db: Transaction,
  draft: Draft,
  sheets: readonly Sheet[],
  reader: Reader,
): Promise<Decision> {
  const page = firstUnanswered(sheets, draft.answers);
  const sheet = sheets[page];
  if (!sheet || !formOf(world, draft).keeping) throw new Refused(refuse('form-gone'), reader);
  await turnTo(world, db, draft, sheet, page);
  return askOf(world, draft, page);
}

/** A page handed in: on to the next one, or the whole form to its feature. */
export async function submitPage(
  world: World,
  db: Transaction,
  lane: Lane,
  known: KnownArrival,
  found: Draft,
  asked: PageAsked,
  values: Extract<Inbound, { type: 'submit' }>['values'],
): Promise<Decision> {
  const { reader } = known;
  const { fieldsPerPage } = lane.adapter.limits;
  const { ctx, draft, sheets: before } = await opened(world, db, fieldsPerPage, found, reader);
  const page = positionOf(before, asked.n, asked.mark);
  const sheet = before[page];
  if (!sheet) return askAnew(world, db, draft, before, reader);
  const { given, answers, problems, cut } = readSheet(world, draft, reader, sheet, values);
  const filling = { reader, draft, given, answers, page, problems, cut };
  if (Object.keys(problems).length > 0) throw new Refused(refuse('form-required'), reader, filling);

  const sheets = await sheetsOf(world, ctx, { ...draft, answers }, fieldsPerPage);
  const next = positionOf(sheets, page, markOf(sheet)) + 1;
  const following = sheets[next];
  const kept = await keepPage(world, db, draft, reader, {
    given,
    answers,
    page: following ? next : page,
    mark: markOf(following ?? sheet),
  });
  if (kept) throw new Refused(kept, reader);
  if (following) return askOf(world, draft, next);
  const feature = featureOf(world, draft.feature);
  const form = formOf(world, draft);
  const answer =
    (await refusalFor(db, form.who, feature, reader, draft.about)) ??
    (await form.submit(handlerContext(world, db, draft.feature, known), draft.about, answers));
  if (isRefusal(answer)) {
    const at = sheetAt(sheets, answer);
    throw new Refused(answer, reader, {
      ...filling,
      page: at.n,
      problems: { [at.field]: refusalText(world, reader, answer) },
    });
  }
  await dropDraft(world, db, draft.id);
  return settle(world, db, lane, reader, draft.feature, answer);
}
