import type { Speech } from '../../../core/speech.ts';
import { type Instant, isBefore } from '../../../core/time.ts';
import type { Tokens } from '../../../core/token.ts';
import { type Block, type Button, joinedText, spansOf, type Text, type View } from '../../../core/view.ts';
import { details } from '../details.ts';
import { optionLabel } from '../labels.ts';
import { isOpen, type Poll } from '../model.ts';
import { fewest, isSecret, keyDeadline, sealedState } from './model.ts';

type Asked = { readonly poll: Poll; readonly now: Instant };

/** Leads to what a secret poll promises. */
export const aboutSecrecy = (speech: Speech, token: Tokens, poll: Poll): Button => ({
  label: speech.line('polls-secret-about'),
  token: token('secrecy', poll.id),
  style: 'plain',
});

/** What a secret poll promises, and what it does not, on one screen before voting. */
export function secrecyView(
  speech: Speech,
  token: Tokens,
  { poll, now, voted }: Asked & { readonly voted: boolean },
): View {
  const text = joinedText(
    promise(speech).map(point => ['• ', ...spansOf(point)]),
    '\n',
  );
  return {
    title: speech.line('polls-secret-title', { title: optionLabel(poll.title, 120) }),
    locale: speech.locale,
    blocks: [
      { type: 'text', text },
      {
        type: 'buttons',
        buttons: [
          {
            label: speech.line(isOpen(poll, now) ? (voted ? 'polls-change-vote' : 'polls-vote') : 'polls-details'),
            token: token('ballot', poll.id),
            style: 'plain',
          },
        ],
      },
    ],
  };
}

const promise = (speech: Speech): readonly Text[] => [
  speech.say('polls-secret-sealed'),
  speech.say('polls-secret-change'),
  speech.say('polls-secret-after'),
  speech.say('polls-secret-server'),
  speech.say('polls-secret-platform'),
  speech.say('polls-secret-unanimous'),
  speech.say('polls-secret-few', { fewest }),
  speech.say('polls-secret-list'),
  speech.say('polls-secret-lost'),
  speech.say('polls-secret-limits'),
];

/** After a secret vote only that there is one: nothing on the screen says which. */
export function recordedSecretly(speech: Speech, token: Tokens, { poll, now }: Asked): View {
  const until = poll.closesAt && isOpen(poll, now) ? poll.closesAt : undefined;
  return {
    title: until
      ? speech.line('polls-recorded-secret-until', { when: speech.when(until, 'datetime') })
      : speech.line('polls-recorded-secret'),
    locale: speech.locale,
    blocks: [
      { type: 'note', text: speech.say('polls-recorded-secret-why') },
      {
        type: 'buttons',
        buttons: [details(speech, token, poll), aboutSecrecy(speech, token, poll)],
      },
    ],
  };
}

/** What is said instead of a verdict while the envelopes of a closed poll are not opened, or never will be; undefined where there is a verdict. */
export function unopenedText(speech: Speech, poll: Poll, now: Instant): Text | undefined {
  if (!isSecret(poll)) return undefined;
  switch (sealedState(poll, isOpen(poll, now))) {
    case 'opening':
      return openingText(speech, poll.closesAt ?? now, now);
    case 'lost_key':
      return speech.say('polls-secret-void');
    case 'too_few':
      return speech.say('polls-secret-too-few', { fewest });
    default:
      return undefined;
  }
}

/** Opening takes seconds: what is still shut a minute later lacks its key. */
const openingText = (speech: Speech, closedAt: Instant, now: Instant): Text =>
  isBefore(now, closedAt.add({ minutes: 1 }))
    ? speech.say('polls-secret-opening')
    : speech.say('polls-secret-keyless', { when: speech.when(keyDeadline(closedAt), 'datetime') });

/** How many took part: of a secret poll that is open as of the last look, in steps; empty once it is closed and nobody counted them. */
export function turnoutOf(speech: Speech, { poll, now, voters }: Asked & { readonly voters: number }): string {
  const open = isOpen(poll, now);
  if (!isSecret(poll) || sealedState(poll, open) === 'opened')
    return voters === 0 && !open
      ? speech.line('polls-turnout-nobody')
      : speech.line('polls-turnout', { count: voters });
  if (!open) return '';
  return voters < fewest
    ? speech.line('polls-turnout-few', { fewest })
    : speech.line('polls-turnout-steps', { count: voters });
}

/** To the voter alone: that there is a vote of theirs, and that they may still change it. */
export const votedBlock = (speech: Speech, { poll, now, voted }: Asked & { readonly voted: boolean }): Block[] =>
  isSecret(poll) && voted && isOpen(poll, now) ? [{ type: 'text', text: speech.say('polls-you-voted-secretly') }] : [];
