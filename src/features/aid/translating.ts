import { type Form, isRefusal, type Refusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { joinedText } from '../../core/view.ts';
import { withTranslations } from '../../core/wording.ts';
import type { Transaction } from '../../database/client.ts';
import { fieldIn, type Translating, translatingForm } from '../../i18n/translating.ts';
import type { ReadContext } from '../context.ts';
import { contactsIn } from './contacts.ts';
import { redraw } from './hands.ts';
import { type Request, refusalFor } from './model.ts';
import { asks } from './people.ts';
import { lengths } from './plan.ts';
import { publicText } from './preview.ts';
import { requestById } from './store.ts';
import { delicateIn } from './words.ts';

const texts = ['what', 'details', 'area'] as const;

/** What everybody reads of a request, in further languages, by whoever asks. Numbers and addresses stay in the part that only helpers see. */
export const translating: Translating<Transaction> = {
  who: 'members',
  async load(ctx, id) {
    const request = await theirs(ctx, id);
    if (isRefusal(request)) return request;
    return {
      ...request,
      texts: texts.map(name => ({
        ...{ name, required: name === 'what', maxLength: lengths[name], text: request[name] },
        type: name === 'details' ? 'paragraph' : 'line',
        label: ctx.speech.line(`aid-field-${name}`),
      })),
    };
  },
  /** What the request itself says has been read with care, and a referent may read anything. */
  async warn(ctx, id, given) {
    const request = await theirs(ctx, id);
    if (isRefusal(request) || request.audience === 'referent') return undefined;
    const before = delicateIn(publicText(request));
    const [kind] = delicateIn(Object.values(given).join('\n')).filter(one => !before.includes(one));
    return kind && joinedText([ctx.speech.say(`aid-warn-${kind}`), ctx.speech.say('aid-warn-little')], ' ');
  },
  async keep(ctx, id, locale, given) {
    const request = await theirs(ctx, id);
    if (isRefusal(request)) return request;
    const telling = texts.find(name => contactsIn(given[name] ?? '').found.length > 0);
    if (telling) return refuse('aid-translated-contact', {}, fieldIn(locale, telling));
    const translations = withTranslations(request.translations, { [locale]: given });
    await ctx.db.aidRequest.update({ where: { id }, data: { translations } });
    await redraw(ctx, id);
    return show('request', id);
  },
};

/** Nothing of it is written down before it is sent, as of the request itself. */
export const translateForm: Form<Transaction> = { ...translatingForm(translating), unkept: true };

type Asking = Pick<ReadContext, 'db' | 'community' | 'actor' | 'now'>;
async function theirs({ db, community, actor, now }: Asking, id: Id): Promise<Request | Refusal> {
  const request = await requestById(db, community.id, id);
  if (!request || !actor || !(await asks(db, request, actor.member))) return refuse('aid-gone');
  return refusalFor('edit', request, now) ?? request;
}
