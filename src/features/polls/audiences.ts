import { tokenOf } from '../../core/token.ts';
import { sql } from '../../database/client.ts';
import type { AudienceRule } from '../context.ts';
import { worded } from './erased.ts';
import { optionLabel } from './labels.ts';
import * as store from './store.ts';

/** Secret polls with fewer who may vote say no number: with what one knows of a few people it would tell. */
const fewest = 8;
const offered = 25;

/** Who may vote in a poll that is open and has not. Only the machine ever knows who they are. */
export const unanswered: AudienceRule = {
  where: id => sql`
    EXISTS (SELECT FROM poll p WHERE p.id = ${id} AND p.community_id = m.community_id AND p.counted_at IS NULL AND p.cancelled_at IS NULL AND NOT p.draft AND CASE
      WHEN p.eligible IS NOT NULL THEN EXISTS (SELECT FROM eligible e WHERE e.poll_id = p.id AND e.member_id = m.id)
      ELSE p.audience <> '[]' OR EXISTS (
        SELECT FROM post JOIN visit ON visit.place_id = post.place_id JOIN membership ON membership.account_id = visit.account_id
        WHERE post.feature = 'polls' AND post.kind = 'poll' AND post.item_id = p.id AND membership.member_id = m.id) END)
    AND NOT EXISTS (SELECT FROM ballot b WHERE b.poll_id = ${id} AND b.member_id = m.id)`,
  async choices({ db, community, now, speech }) {
    const open = await store.openPolls(db, community.id, now, offered);
    return open.map(({ id, number }) => ({
      argument: id,
      label: speech.line('polls-audience-unanswered', { number: String(number) }),
      words: [`poll ${number}`, `sondage ${number}`, `peiling ${number}`],
    }));
  },
  async say({ db, community, speech }, id) {
    const poll = await db.poll.findFirst({ where: { id, communityId: community.id }, select: { number: true } });
    return speech.line('polls-audience-unanswered', { number: String(poll?.number ?? '–') });
  },
  async about({ db, community, speech }, id) {
    const found = await store.pollById(db, community.id, id, undefined);
    if (!found) return undefined;
    const poll = worded(speech, found.poll);
    const { eligible } = await db.poll.findUniqueOrThrow({ where: { id }, select: { eligible: true } });
    const secret = poll.secrecy === 'secret';
    return {
      feature: 'polls',
      id,
      title: optionLabel(poll.title, 100),
      audience: poll.audience,
      until: poll.closesAt,
      token: tokenOf('polls', 'ballot', id),
      count: !secret ? 'exact' : (eligible ?? 0) < fewest ? 'never' : 'in fives',
    };
  },
};

export const audiences: Readonly<Record<string, AudienceRule>> = { unanswered };
