import type { Answer } from '../core/feature.ts';
import type { Transaction } from '../database/client.ts';
import { type Decision, Refused } from './decision.ts';
import { openDraft } from './forms.ts';
import type { Reader } from './identity.ts';
import { refusalFor } from './rights.ts';
import { featureOf, type World } from './world.ts';

/** Turns a handler's answer into what is kept; a refusal ends the transaction. */
export async function settle(
  world: World,
  db: Transaction,
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
      const feature = featureOf(world, name);
      const form = feature.forms[answer.form];
      if (!form) throw new Error(`The feature ${name} has no form "${answer.form}".`);
      const refusal = await refusalFor(db, form.who, feature, reader, answer.about);
      if (refusal) throw new Refused(refusal, reader);
      return { type: 'ask', draft: await openDraft(world, db, reader, name, answer.form, answer.about), page: 0 };
    }
    default:
      return { ...answer, feature: name };
  }
}
