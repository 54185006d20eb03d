import { type Answer, ask, type Form, refuse, show } from '../../core/feature.ts';
import type { Transaction } from '../../database/client.ts';
import { zoneCalled } from '../../i18n/zones.ts';
import type { Context } from '../context.ts';
import { profileOf, setZone } from './store.ts';

/** "/palabre zone Lisbon"; alone, it asks. */
export const zone = async (ctx: Context, words: string): Promise<Answer> =>
  words.trim() === '' ? ask('zone') : keepZone(ctx, words);

/** By which hours a member lives, where their chat does not say so or says it wrong. */
export const zoneForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, _about, _answers, n) {
    if (n > 0 || !ctx.actor) return undefined;
    const me = await profileOf(ctx.db, ctx.community.id, ctx.actor.member);
    return {
      title: ctx.speech.line('members-zone'),
      intro: ctx.speech.line('members-zone-now', { zone: ctx.speech.zone }),
      submit: ctx.speech.line('members-zone-keep'),
      fields: [
        {
          name: 'zone',
          type: 'line',
          label: ctx.speech.line('members-zone'),
          hint: ctx.speech.line('members-zone-hint'),
          required: false,
          error: null,
          value: me?.zone ?? '',
          maxLength: 60,
        },
      ],
    };
  },
  submit: (ctx, _about, answers) => keepZone(ctx, String(answers.zone ?? '')),
};

async function keepZone(ctx: Context, words: string): Promise<Answer> {
  const wanted = words.trim() === '' ? null : zoneCalled(words);
  if (wanted === undefined) return refuse('members-zone-unknown', {}, 'zone');
  await setZone(ctx.db, ctx.actor.member, wanted);
  return show('zone-set', '', wanted ?? '');
}
