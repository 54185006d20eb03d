import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { type Answer, ask, type Form, peek, refuse, show } from '../../core/feature.ts';
import { idPattern } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import { dateOf } from '../../core/time.ts';
import type { Block, Locale, View } from '../../core/view.ts';
import type { Wording } from '../../core/wording.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { readPlace } from './moderating.ts';
import { everyQuestion } from './store.ts';
import { textOf, wordsFor } from './words.ts';

/**
 * A talk about an anonymous text. Whoever runs the survey writes to a response, which is a random id and nobody;
 * the one person who knows that id, by their button or code, may look, and reply. Nothing is sent to anybody, and nothing says who looked.
 */
type Letter = { readonly question: number; readonly text: string; readonly ours: boolean };
type Box = {
  readonly response: string;
  readonly title: Wording;
  readonly locale: Locale;
  readonly asked: ReadonlyMap<number, { readonly n: number; readonly text: Wording }>;
  readonly wrote: ReadonlyMap<number, string>;
  readonly letters: readonly Letter[];
};

const longest = 1000;

/** Only of an anonymous survey that was counted: before, the response is in its envelope. */
async function boxOf(
  { db, community }: Pick<ReadContext, 'db' | 'community'>,
  response: string,
): Promise<Box | undefined> {
  const found = idPattern.test(response)
    ? await db.surveyResponse.findFirst({
        where: { id: response, survey: { communityId: community.id, anonymous: true, countedAt: { not: null } } },
        include: { survey: true, answers: true, letters: { orderBy: [{ day: 'asc' }, { turn: 'asc' }] } },
      })
    : null;
  if (!found) return undefined;
  const questions = await everyQuestion(db, found.surveyId);
  return {
    response,
    title: found.survey.title as Wording,
    locale: found.survey.locale as Locale,
    asked: new Map(questions.map(({ key, text }, at) => [key, { n: at + 1, text }])),
    wrote: new Map(found.answers.flatMap(({ question, text }) => (text === null ? [] : [[question, text] as const]))),
    letters: found.letters.map(({ question, text, memberId }) => ({ question, text, ours: memberId !== null })),
  };
}

/** "K7F2…" or a button: looking changes nothing, and is kept nowhere. */
export const lookIntoMailbox = (code: string): Answer => peek('mailbox', code.trim().toLowerCase().slice(0, 12));

export async function drawMailbox(ctx: ReadContext, response: string): Promise<View> {
  const { speech, token } = ctx;
  const box = await boxOf(ctx, response);
  if (!box || box.letters.length === 0)
    return viewOf(speech, speech.line(box ? 'surveys-mailbox-empty' : 'surveys-mailbox-none'));
  return {
    title: speech.line('surveys-mailbox-of', { title: shortened(wordsFor(speech, box)(box.title), 120) }),
    locale: speech.locale,
    blocks: [
      ...talkOf(speech, box),
      { type: 'note', text: speech.say('surveys-mailbox-note') },
      ...buttonsOf([button(speech.line('surveys-reply'), token('reply', response), 'primary')]),
    ],
  };
}

/** By question what was written, asked and replied; the newest letters where there are many. */
function talkOf(speech: Speech, box: Box): Block[] {
  const keys = [...new Set(box.letters.map(({ question }) => question))].slice(0, 3);
  return keys.flatMap((key): Block[] => {
    const question = box.asked.get(key);
    const heading = question ? textOf(speech, wordsFor(speech, box), question, question.n) : '';
    const letters = box.letters.filter(letter => letter.question === key).slice(-4);
    return [
      { type: 'text', text: [{ bold: shortened(heading, 120) }, `\n“${shortened(box.wrote.get(key) ?? '', 150)}”`] },
      ...letters.map(
        ({ text, ours }): Block => ({
          type: 'text',
          text: [
            { bold: speech.line(ours ? 'surveys-letter-asked' : 'surveys-letter-replied') },
            ` ${shortened(text, 190)}`,
          ],
        }),
      ),
    ];
  });
}

/** What the respondent writes is nowhere before it is sent, and then without a name, an account or an hour. */
export const replyForm: Form<Transaction> = {
  who: 'members',
  unkept: true,
  page: async ({ speech }, _about, _answers, n) => (n === 0 ? letterPage(speech, 'surveys-reply') : undefined),
  async submit(ctx, response, { letter }) {
    const box = await boxOf(ctx, response);
    const last = box?.letters.findLast(({ ours }) => ours);
    if (!box || !last) return refuse('surveys-mailbox-none');
    await keepLetter(ctx, response, last.question, String(letter ?? ''), null);
    return peek('mailbox', response);
  },
};

function letterPage(speech: Speech, title: 'surveys-reply' | 'surveys-letter') {
  return {
    title: speech.line(title),
    intro: speech.say('surveys-letter-note'),
    submit: speech.line('surveys-letter-send'),
    fields: [
      {
        name: 'letter',
        label: speech.line('surveys-field-letter'),
        hint: '',
        required: true,
        error: null,
        type: 'paragraph' as const,
        value: '',
        maxLength: longest,
      },
    ],
  };
}

async function keepLetter(ctx: Context, response: string, question: number, text: string, member: string | null) {
  // The day of the community's calendar; an hour could tell who was there.
  const day = ctx.now.toZonedDateTimeISO(ctx.community.zone).startOfDay().toInstant();
  const { _max: last } = await ctx.db.surveyLetter.aggregate({ where: { responseId: response }, _max: { turn: true } });
  const turn = (last.turn ?? 0) + 1;
  await ctx.db.surveyLetter.create({
    data: { id: ctx.id(), responseId: response, question, memberId: member, text, day: dateOf(day), turn },
  });
}

/** The organiser's side: about `SURVEY.INDEX_RESPONSE`, since whose survey it is stands first. */
export const letterForm: Form<Transaction> = {
  who: 'owner',
  page: async ({ speech }, _about, _answers, n) => (n === 0 ? letterPage(speech, 'surveys-letter') : undefined),
  async submit(ctx, about, { letter }) {
    const [survey = '', argument = ''] = about.split('.');
    const [index = '0', response = ''] = argument.split('_');
    const box = await boxOf(ctx, response);
    const key = [...(box?.asked.keys() ?? [])][Number(index)];
    const own = await ctx.db.surveyResponse.count({ where: { id: response, surveyId: survey } });
    if (!box || key === undefined || own === 0 || !box.wrote.has(key)) return refuse('surveys-gone');
    await keepLetter(ctx, response, key, String(letter ?? ''), ctx.actor.member);
    return show('talk', survey, `${index}_${response}`);
  },
};

export const writeLetter = (id: string, argument: string): Answer => ask('letter', `${id}.${argument}`);

/** The talk about one text, for whoever runs the survey. */
export async function drawTalk(ctx: ReadContext, survey: string, detail: string): Promise<View> {
  const { speech, token } = ctx;
  const [index = '0', response = ''] = detail.split('_');
  const box = await boxOf(ctx, response);
  if (!box) return viewOf(speech, speech.line('surveys-gone'));
  return {
    title: speech.line('surveys-talk'),
    locale: speech.locale,
    blocks: [
      ...talkOf(speech, box),
      { type: 'note', text: speech.say('surveys-talk-note') },
      ...buttonsOf([
        button(speech.line('surveys-letter'), token('letter', survey, `${index}_${response}`), 'primary'),
        button(speech.line('surveys-back'), token('texts', survey, `${readPlace(index).index}_0`)),
      ]),
    ],
  };
}
