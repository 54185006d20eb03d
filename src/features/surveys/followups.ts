import { type Form, type News, refuse, show } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { type Field, narrowest } from '../../core/view.ts';
import type { Wording } from '../../core/wording.ts';
import { type Sql, sql, type Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import type { Survey } from './model.ts';
import { everyQuestion, surveyById } from './store.ts';
import { textOf, wordsFor } from './words.ts';

const longest = 400;

/** "You said, we did": what followed from a survey or from one of its questions. */
export const followupForm: Form<Transaction> = {
  who: 'owner',
  async page(ctx, about, _, n) {
    const survey = n === 0 ? await surveyById(ctx.db, ctx.community.id, about) : undefined;
    return survey && { ...(await followupPage(ctx, survey)) };
  },
  async submit(ctx, about, { question, text }) {
    const survey = await surveyById(ctx.db, ctx.community.id, about);
    if (survey?.countedAt == null) return refuse('surveys-results-later');
    const asked = await everyQuestion(ctx.db, about);
    await ctx.db.surveyFollowup.create({
      data: {
        id: ctx.id(),
        surveyId: about,
        question: typeof question === 'number' ? (asked[question]?.key ?? null) : null,
        memberId: ctx.actor.member,
        text: String(text ?? ''),
        at: dateOf(ctx.now),
      },
    });
    await ctx.record('survey followed up', { survey: String(survey.number) });
    return show('results', about);
  },
};

async function followupPage({ speech, db }: ReadContext, survey: Survey) {
  const words = wordsFor(speech, survey);
  const questions = (await everyQuestion(db, survey.id)).slice(0, narrowest.options);
  const fields: Field[] = [
    {
      name: 'question',
      label: speech.line('surveys-field-question'),
      hint: speech.line('surveys-field-question.hint'),
      required: false,
      error: null,
      type: 'one of',
      options: questions.map((question, value) => ({
        value,
        label: shortened(`${value + 1}. ${textOf(speech, words, question, value + 1)}`, narrowest.optionLabel),
        hint: '',
      })),
      value: null,
    },
    {
      name: 'text',
      label: speech.line('surveys-field-followup'),
      hint: speech.line('surveys-field-followup.hint'),
      required: true,
      error: null,
      type: 'paragraph',
      value: '',
      maxLength: longest,
    },
  ];
  return {
    title: speech.line('surveys-follow-up'),
    intro: '',
    submit: speech.line('surveys-form-save'),
    fields,
  };
}

const week = { hours: 7 * 24 };

/** Members `m` who took part in a survey from which something followed lately. */
export const whomNews = (now: Instant): Sql => sql`
  EXISTS (SELECT FROM survey_followup f JOIN survey s ON s.id = f.survey_id JOIN survey_participation p ON p.survey_id = s.id
    WHERE s.community_id = m.community_id AND f.at > ${dateOf(now.subtract(week))} AND p.member_id = m.id AND p.done)`;

/** What followed in the last week from surveys that this member answered. */
export async function newsFor(ctx: ReadContext): Promise<News[]> {
  if (!ctx.actor) return [];
  const found = await ctx.db.surveyFollowup.findMany({
    where: {
      at: { gt: dateOf(ctx.now.subtract(week)) },
      survey: { communityId: ctx.community.id, taken: { some: { memberId: ctx.actor.member, done: true } } },
    },
    include: { survey: true },
    orderBy: { at: 'asc' },
    take: 5,
  });
  return found.map(({ text, survey }) => {
    const title = shortened(wordsFor(ctx.speech, survey as unknown as Survey)(survey.title as Wording), 80);
    return {
      text: ctx.speech.say('surveys-news', { title, text: shortened(text, 300) }),
      buttons: survey.shared
        ? [{ label: ctx.speech.line('surveys-results'), token: ctx.token('results', survey.id) }]
        : [],
    };
  });
}
