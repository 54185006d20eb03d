import { type Answer, type Form, refuse, show } from '../../core/feature.ts';
import { dateOf } from '../../core/time.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { roomFor } from './envelope.ts';
import { readText, type Sheet } from './format/reading.ts';
import { writeText } from './format/writing.ts';
import { type Question, type Survey, stateOf } from './model.ts';
import { everyQuestion, questionsOf, surveyById, surveyInHand } from './store.ts';
import { textPage, writtenIn } from './text-page.ts';
import { matched } from './versions.ts';

/** The questions of a survey as text again; of an open one every change makes a version, and whoever began with another ends with that. */
export const editForm: Form<Transaction> = {
  who: 'owner',
  async page(ctx, about, answers, n) {
    const text = writtenIn(answers) ?? (await textOfSurvey(ctx, about));
    return text === undefined ? undefined : textPage(ctx, text, n);
  },
  submit: (ctx, about, answers) => changeQuestions(ctx, about, writtenIn(answers) ?? ''),
};

export async function textOfSurvey({ db, community }: Pick<ReadContext, 'db' | 'community'>, id: string) {
  const survey = await surveyById(db, community.id, id);
  return survey && writeText(survey, await questionsOf(db, id, survey.version));
}

export async function changeQuestions(ctx: Context, id: string, text: string) {
  const survey = await surveyInHand(ctx.db, ctx.community.id, id);
  if (!survey) return refuse('surveys-gone');
  const state = stateOf(survey, ctx.now);
  if (state !== 'draft' && state !== 'open') return refuse('surveys-edit-over');
  const read = readText(text, survey.locale);
  if ('faults' in read) return refuse('surveys-text-wrong', { count: read.faults.length }, 'text0');
  const questions = matched(
    await questionsOf(ctx.db, id, survey.version),
    read.sheet.questions,
    (await highestKey(ctx.db, survey)) + 1,
  );
  if (state === 'open') {
    const every = [
      ...questions,
      ...(await everyQuestion(ctx.db, id)).filter(old => !questions.some(one => one.key === old.key)),
    ];
    if (survey.anonymous && roomFor(every) > survey.envelope) return refuse('surveys-edit-no-room', {}, 'text0');
    if (read.sheet.anonymous !== survey.anonymous) return refuse('surveys-edit-promise', {}, 'text0');
  }
  return keepQuestions(ctx, survey, read.sheet, questions);
}

type Head = Omit<Sheet, 'questions'>;

/** In place of a draft's; of an open one as another version. */
export async function keepQuestions(ctx: Context, survey: Survey, head: Head, questions: Question[]): Promise<Answer> {
  const draft = survey.openedAt === null;
  await (draft ? replaceDraft : addVersion)(ctx, survey, head, questions);
  return show(draft ? 'draft' : 'edited', survey.id);
}

/** Of all its rounds, so that a key never means two questions. */
async function highestKey(db: Transaction, { series }: Survey): Promise<number> {
  const versions = await db.surveyVersion.findMany({ where: { survey: { series } }, select: { questions: true } });
  return Math.max(
    0,
    ...versions.flatMap(({ questions }) => (questions as unknown as Question[]).map(({ key }) => key)),
  );
}

async function replaceDraft({ db }: Context, survey: Survey, head: Head, questions: Question[]): Promise<void> {
  const { title, about, anonymous, shared, days } = head;
  await db.survey.update({ where: { id: survey.id }, data: { title, about, anonymous, shared, days } });
  await db.surveyVersion.update({
    where: { surveyId_version: { surveyId: survey.id, version: survey.version } },
    data: { questions: questions as object[] },
  });
}

async function addVersion(ctx: Context, survey: Survey, { title, about }: Head, questions: Question[]): Promise<void> {
  const version = survey.version + 1;
  await ctx.db.surveyVersion.create({
    data: { surveyId: survey.id, version, questions: questions as object[], madeAt: dateOf(ctx.now) },
  });
  await ctx.db.survey.update({
    where: { id: survey.id },
    data: { version, title, about },
  });
  await ctx.record('survey edited', { survey: String(survey.number), version });
  await ctx.refresh('survey', survey.id);
}
