import type { Answer } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Transaction } from '../database/client.ts';
import { type Decision, Refused } from './decision.ts';
import { draftOf, openDraft, takeUpDraft } from './drafts.ts';
import { firstUnanswered, formOf, opened, turnTo } from './forms.ts';
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
  const found = await draftOf(world, db, id, reader);
  if (!found) return 0;
  const { draft, sheets } = await opened(world, db, lane.adapter.limits.fieldsPerPage, found, reader);
  const page = firstUnanswered(sheets, draft.answers);
  const sheet = sheets[page];
  if (sheet) await turnTo(world, db, draft, sheet, page);
  return page;
}
