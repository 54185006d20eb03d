import type { Inbound } from '../core/adapter.ts';
import { isRefusal, refuse } from '../core/feature.ts';
import type { Wish } from '../core/token.ts';
import type { Draft, Transaction } from '../database/client.ts';
import { handlerContext } from './context.ts';
import { type Decision, Refused } from './decision.ts';
import { draftInHand, dropDraft, keepAnswers, readSheet, sheetAt, sheetsOf } from './forms.ts';
import type { KnownArrival, Reader } from './identity.ts';
import type { Lane } from './lane.ts';
import { refusalText } from './refusals.ts';
import { refusalFor } from './rights.ts';
import { settle } from './settle.ts';
import { featureOf, type World } from './world.ts';

/** Which page a button of a form means; -1 for what no form has written. */
export const pageNumber = ({ argument }: Wish): number => (/^\d{1,3}$/.test(argument) ? Number(argument) : -1);

/** A press on a form's own buttons: back to a page, on to it, or away. */
export async function pressForm(
  world: World,
  db: Transaction,
  lane: Lane,
  reader: Reader,
  wish: Wish,
): Promise<Decision> {
  const draft = wish.id ? await draftInHand(world, db, wish.id, reader) : undefined;
  if (!draft) throw new Refused(refuse('form-gone'), reader);
  if (wish.verb === 'cancel') {
    await dropDraft(world, db, draft.id);
    return { type: 'cancelled' };
  }
  const page = pageNumber(wish);
  const sheets = await sheetsOf(world, db, draft, reader, lane.adapter.limits.fieldsPerPage);
  if (!sheets[page]) throw new Refused(refuse('form-gone'), reader);
  await keepAnswers(world, db, draft, draft.answers as never, page);
  return { type: 'ask', draft: draft.id, page };
}

/** A page handed in: on to the next one, or the whole form to its feature. */
export async function submitPage(
  world: World,
  db: Transaction,
  lane: Lane,
  known: KnownArrival,
  draft: Draft,
  page: number,
  values: Extract<Inbound, { type: 'submit' }>['values'],
): Promise<Decision> {
  const { reader } = known;
  const { fieldsPerPage } = lane.adapter.limits;
  const sheet = (await sheetsOf(world, db, draft, reader, fieldsPerPage))[page];
  if (!sheet) throw new Refused(refuse('form-gone'), reader);
  const { answers, problems } = readSheet(world, draft, reader, sheet, values);
  const filling = { reader, draft, answers: answers as Draft['answers'], page, problems };
  if (Object.keys(problems).length > 0) throw new Refused(refuse('form-required'), reader, filling);

  const sheets = await sheetsOf(world, db, { ...draft, answers: filling.answers }, reader, fieldsPerPage);
  if (page + 1 < sheets.length) {
    await keepAnswers(world, db, draft, answers, page + 1);
    return { type: 'ask', draft: draft.id, page: page + 1 };
  }
  const feature = featureOf(world, draft.feature);
  const form = feature.forms[draft.form];
  if (!form) throw new Refused(refuse('form-gone'), reader);
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
  return settle(world, db, reader, draft.feature, answer);
}
