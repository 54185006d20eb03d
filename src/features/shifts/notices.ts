import { viewOf } from '../../core/blocks.ts';
import type { Notice } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, Button, View } from '../../core/view.ts';
import { type Sql, sql } from '../../database/client.ts';
import { placesLeft, type Slot } from './model.ts';

const has = (slot: Id, state: string): Sql =>
  sql`EXISTS (SELECT FROM booking b JOIN slot t ON t.id = b.slot_id WHERE b.slot_id = ${slot} AND b.member_id = m.id AND b.state = ${state}::booking_state AND t.cancelled_at IS NULL)`;
const couldCome = (slot: Id): Sql =>
  sql`NOT EXISTS (SELECT FROM booking b WHERE b.slot_id = ${slot} AND b.member_id = m.id) AND EXISTS (
    SELECT FROM slot t JOIN shift s ON s.id = t.shift_id WHERE t.id = ${slot} AND t.cancelled_at IS NULL
      AND (SELECT count(*) FROM booking b WHERE b.slot_id = t.id) < s.capacity)`;
const wasThere = (slot: Id): Sql =>
  sql`EXISTS (SELECT FROM booking b WHERE b.slot_id = ${slot} AND b.member_id = m.id)`;

/** What members are told of shifts, and whom it is still for. */
export const notices: Readonly<Record<string, Notice<Sql>>> = {
  reminder: { class: 'engagement', still: slot => has(slot, 'booked') },
  planned: { class: 'engagement', still: slot => has(slot, 'booked') },
  offered: { class: 'engagement', still: slot => has(slot, 'offered') },
  cancelled: { class: 'engagement', still: wasThere },
  swap: {
    class: 'engagement',
    still: id =>
      sql`EXISTS (SELECT FROM swap w JOIN booking b ON b.slot_id = w.to_slot_id WHERE w.id = ${id} AND b.member_id = m.id AND b.state = 'booked')`,
  },
  swapped: { class: 'engagement', still: slot => has(slot, 'booked') },
  lost: { class: 'engagement', still: couldCome },
  validate: { class: 'engagement', still: () => sql`true` },
  standin: { class: 'help', still: couldCome },
  lack: { class: 'help', still: couldCome },
};

type Kind = 'reminder' | 'planned' | 'offered' | 'cancelled' | 'swapped' | 'lost' | 'validate' | 'standin' | 'lack';

/** One sentence that says what and when, and what can be done about it in one tap. */
export function noticeView(speech: Speech, token: Tokens, kind: Kind, slot: Slot): View {
  const facts: Block[] =
    slot.shift.location === ''
      ? []
      : [{ type: 'facts', facts: [{ label: speech.line('shifts-where'), value: slot.shift.location }] }];
  const words = kind === 'planned' ? slot.mine.plan : kind === 'cancelled' ? slot.reason : '';
  return viewOf(speech, sentence(speech, kind, slot), [
    ...(words === '' ? [] : [{ type: 'text', text: words } as const]),
    ...(kind === 'cancelled' || kind === 'validate' ? [] : facts),
    { type: 'buttons', buttons: buttonsOf(speech, token, kind, slot) },
  ]);
}

function sentence(speech: Speech, kind: Kind, slot: Slot): string {
  const title = shortened(slot.shift.title, 60);
  const when = speech.when(slot.startsAt, 'datetime');
  switch (kind) {
    case 'planned':
      return speech.line('shifts-notice-planned', { title });
    case 'offered':
      return speech.line('shifts-notice-offered', {
        title,
        when,
        until: speech.when(slot.mine.offeredUntil ?? slot.startsAt, 'datetime'),
      });
    case 'lack':
      return speech.line('shifts-notice-lack', { title, when, left: placesLeft(slot) });
    default:
      return speech.line(`shifts-notice-${kind}`, { title, when });
  }
}

function buttonsOf(speech: Speech, token: Tokens, kind: Kind, { id, shift }: Slot): Button[] {
  const one = (label: string, verb: string, style: Button['style'] = 'plain', of = id): Button => ({
    label,
    token: token(verb, of),
    style,
  });
  switch (kind) {
    case 'reminder':
      return [
        one(speech.line('shifts-plan'), 'plan', 'primary'),
        one(speech.line('shifts-cannot'), 'cannot'),
        one(speech.line('shifts-details'), 'slot'),
      ];
    case 'planned':
      return [one(speech.line('shifts-cannot'), 'cannot'), one(speech.line('shifts-details'), 'slot')];
    case 'offered':
      return [one(speech.line('shifts-accept'), 'take', 'primary'), one(speech.line('shifts-decline'), 'cannot')];
    case 'standin':
    case 'lack':
      return [
        one(speech.line('shifts-take'), 'take', 'primary'),
        one(speech.line('shifts-details'), 'slot'),
        one(speech.line('shifts-unwatch'), 'unwatch', 'plain', shift.id),
      ];
    case 'validate':
      return [one(speech.line('shifts-attendance'), 'attendance', 'primary')];
    case 'cancelled':
      return [one(speech.line('shifts-all-slots'), 'shift', 'plain', shift.id)];
    case 'swapped':
    case 'lost':
      return [one(speech.line('shifts-details'), 'slot')];
  }
}

/** Somebody would change places; `slot` is the one the reader has now, `offered` the one they would have. */
export function swapView(
  speech: Speech,
  token: Tokens,
  swap: { readonly id: Id; readonly name: string },
  slot: Slot,
  offered: Slot,
): View {
  const args = {
    name: shortened(swap.name, 40),
    title: shortened(slot.shift.title, 60),
    yours: speech.when(slot.startsAt, 'datetime'),
    theirs: speech.when(offered.startsAt, 'datetime'),
  };
  return viewOf(speech, shortened(speech.line('shifts-notice-swap', args), 200), [
    {
      type: 'buttons',
      buttons: [{ label: speech.line('shifts-swap-agree'), token: token('agree', swap.id), style: 'primary' }],
    },
    { type: 'note', text: speech.say('shifts-swap-free') },
  ]);
}
