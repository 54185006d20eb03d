import type { Answer, Answers } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Transaction } from '../database/client.ts';
import { type Decision, Refused } from './decision.ts';
import { draftOf, keepAnswers, openDraft, takeUpDraft } from './drafts.ts';
import { answered, contextOf, firstUnanswered, formOf, markOf, sheetsOf } from './forms.ts';
import type { Reader } from './identity.ts';
import type { Lane } from './lane.ts';
import { refusalFor } from './rights.ts';
import { featureOf, type World } from './world.ts';

/** Turns a handler's answer into what is kept; a refusal ends the transaction. */
export async function settle(
  world: World,
  db: Transaction,
  lane: Lane,
  reader: Reader,
  name: string,
  answer: Answer,
): Promise<Decision> {
  switch (answer.type) {
    case 'refuse':
      throw new Refused(answer, reader);
    case 'none':
      return answer;
    case 'ask': {
      const form = formOf(world, { feature: name, form: answer.form });
      const refusal = await refusalFor(db, form.who, featureOf(world, name), reader, answer.about);
      if (refusal) throw new Refused(refusal, reader);
      const left = answer.takeUp && (await takeUpDraft(world, db, reader, name, answer.form));
      const draft = left || (await openDraft(world, db, reader, name, answer.form, answer.about));
      const page = form.keeping || left ? await beginAt(world, db, lane, reader, draft) : 0;
      return { type: 'ask', draft, page: form.unkept ? -1 : page };
    }
    default:
      return { ...answer, feature: name };
  }
}

/** Where somebody goes on who began before, maybe elsewhere. */
async function beginAt(world: World, db: Transaction, lane: Lane, reader: Reader, id: Id): Promise<number> {
  const opened = await draftOf(world, db, id, reader);
  if (!opened) return 0;
  const ctx = contextOf(world, db, opened, reader);
  const draft = await answered(world, ctx, opened);
  const sheets = await sheetsOf(world, ctx, draft, lane.adapter.limits.fieldsPerPage);
  const page = firstUnanswered(sheets, draft.answers as Answers);
  const sheet = sheets[page];
  const { keeping } = formOf(world, opened);
  if (sheet)
    await keepAnswers(world, db, draft, keeping ? {} : (draft.answers as Answers), page, keeping ? markOf(sheet) : '');
  return page;
}
