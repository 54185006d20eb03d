import { usualHours } from '../../core/attention.ts';
import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import type { Form, NoticeClass } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, View } from '../../core/view.ts';
import { type Why, whyText } from '../../core/why.ts';
import type { Transaction } from '../../database/client.ts';
import { keyOf, type Quiet, quietDays, quietOf, setHours } from './quiet.ts';

export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const shownWithout = 8;

/** When I am written to, what of, and every way to have less of it. */
export function quietView(speech: Speech, token: Tokens, quiet: Quiet, now: Instant): View {
  const { from, to, working, urgent, without } = quiet;
  const hours = speech.line(working ? 'nudges-hours-working' : 'nudges-hours-usual', {
    from: clockText(from),
    to: clockText(to),
  });
  const digest = speech.line('nudges-digest-on', {
    day: speech.line(`nudges-day-${dayKey(quiet.digestDay)}`),
    at: clockText(quiet.digestAt),
  });
  const silent = isQuiet(quiet, now);
  return viewOf(
    speech,
    titleOf(speech, quiet, now),
    { type: 'text', text: speech.say('nudges-quiet-what') },
    {
      type: 'facts',
      facts: [
        { label: speech.line('nudges-hours'), value: hours },
        { label: speech.line('nudges-digest'), value: digest },
        { label: speech.line('nudges-urgent'), value: speech.line(urgent ? 'nudges-urgent-yes' : 'nudges-urgent-no') },
      ],
    },
    buttonsOf([
      ...quietDays.map((_, index) => button(speech.line(`nudges-quiet-${index}`), token('hush', '', String(index)))),
      ...(silent ? [button(speech.line('nudges-quiet-end'), token('hush'), 'primary')] : []),
    ]),
    buttonsOf([
      button(speech.line('nudges-hours-change'), token('hours')),
      working
        ? button(speech.line('nudges-working-off'), token('habit', '', 'working_off'))
        : button(speech.line('nudges-working-on'), token('habit', '', 'working_on')),
      urgent
        ? button(speech.line('nudges-urgent-off'), token('habit', '', 'urgent_off'))
        : button(speech.line('nudges-urgent-on'), token('habit', '', 'urgent_on')),
    ]),
    ...againBlocks(speech, token, without),
  );
}

const isQuiet = ({ until }: Quiet, now: Instant) => until !== null && until.epochMilliseconds > now.epochMilliseconds;
const forGood = 366 * 86_400_000;

function titleOf(speech: Speech, quiet: Quiet, now: Instant): string {
  if (quiet.until === null || !isQuiet(quiet, now)) return speech.line('nudges-quiet-not');
  return quiet.until.epochMilliseconds - now.epochMilliseconds > forGood
    ? speech.line('nudges-quiet-for-good')
    : speech.line('nudges-quiet-until', { when: speech.when(quiet.until, 'date') });
}

/** What they want no more of, each with one tap to have it again. */
function againBlocks(speech: Speech, token: Tokens, without: readonly string[]): Block[] {
  const shown = without.filter(what => what !== 'all').slice(0, shownWithout);
  if (shown.length === 0) return [];
  return [
    { type: 'text', text: speech.say('nudges-without') },
    ...buttonsOf(
      shown.map(what =>
        button(speech.line('nudges-again', { what: whatText(speech, what) }), token('again', '', keyOf(what))),
      ),
    ),
  ];
}

function whatText(speech: Speech, what: string): string {
  const [kind, of] = what.split(' ');
  return kind === 'class' ? speech.line(`attention-class-${of as NoticeClass}`) : speech.line('nudges-one-item');
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const dayKey = (day: number) => days[day - 1] ?? 'friday';

/** The hours between which I am written to, and when my weekly overview comes. */
export const hoursForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, _about, _answers, n) {
    const quiet = n === 0 && ctx.actor ? await quietOf(ctx.db, ctx.actor.member) : undefined;
    if (!quiet) return undefined;
    const { speech } = ctx;
    const field = (name: 'from' | 'to' | 'day' | 'digest') => ({
      name,
      label: speech.line(`nudges-hours-${name}`),
      hint: '',
      required: true,
      error: null,
    });
    return {
      title: speech.line('nudges-hours-change'),
      intro: speech.say('nudges-hours-intro', { from: clockText(usualHours.from), to: clockText(usualHours.to) }),
      submit: speech.line('nudges-hours-save'),
      fields: [
        { ...field('from'), type: 'time', value: clockText(quiet.from) },
        { ...field('to'), type: 'time', value: clockText(quiet.to) },
        {
          ...field('day'),
          type: 'one of',
          options: days.map((day, value) => ({ value, label: speech.line(`nudges-day-${day}`), hint: '' })),
          value: quiet.digestDay - 1,
        },
        { ...field('digest'), type: 'time', value: clockText(quiet.digestAt) },
      ],
    };
  },
  submit: (ctx, _, answers) => setHours(ctx, answers),
};

/** Which types of members are written to in working hours only. */
export function typesView(
  speech: Speech,
  token: Tokens,
  types: readonly { readonly name: string; readonly working: boolean }[],
): View {
  return viewOf(
    speech,
    speech.line(types.length > 0 ? 'nudges-types' : 'nudges-types-none'),
    ...(types.length > 0
      ? [
          { type: 'text', text: speech.say('nudges-types-what') } as const,
          buttonsOf(
            types
              .slice(0, 20)
              .map(({ name, working }, n) =>
                button(
                  `${working ? '✓ ' : ''}${shortened(name, 50)}`,
                  token('type', '', `${n}_${working ? 'off' : 'on'}`),
                ),
              ),
          ),
        ]
      : []),
  );
}

/** What I was last told: when, by whom, and why me. */
export type LastTold = Why & { readonly at: Instant };

export function whyView(speech: Speech, token: Tokens, why: LastTold | 'doubt' | undefined, community: string): View {
  const more = buttonsOf([button(speech.line('nudges-quiet'), token('quiet'))]);
  if (!why) return viewOf(speech, speech.line('nudges-why-none'), more);
  if (why === 'doubt') return viewOf(speech, speech.line('nudges-why-doubt'), more);
  return viewOf(
    speech,
    speech.line('nudges-why', { when: speech.when(why.at, 'datetime') }),
    { type: 'text', text: whyText(speech, why, community) },
    { type: 'note', text: speech.say('nudges-why-kind', { kind: speech.line(`attention-class-${why.class}`) }) },
    more,
  );
}
