import { dateOf } from '../../core/time.ts';
import { tokenOf } from '../../core/token.ts';
import { sql } from '../../database/client.ts';
import type { AudienceRule } from '../context.ts';
import * as store from './store.ts';
import { titleOf } from './views.ts';

/** Anonymous ones for fewer say no number: with what one knows of a few people it would tell. */
const fewest = 8;
const offered = 25;

/** Who was asked and has not finished. Only the machine ever knows who they are. */
export const unfinished: AudienceRule = {
  where: id => sql`
    EXISTS (SELECT FROM survey s WHERE s.id = ${id} AND s.community_id = m.community_id AND s.opened_at IS NOT NULL AND s.counted_at IS NULL AND ${store.asks(sql`m.id`)})
    AND NOT EXISTS (SELECT FROM survey_participation p WHERE p.survey_id = ${id} AND p.member_id = m.id AND p.done)`,
  async choices({ db, community, now, speech }) {
    const open = { openedAt: { not: null }, countedAt: null, closesAt: { gt: dateOf(now) } };
    const found = await db.survey.findMany({
      where: { communityId: community.id, ...open },
      orderBy: { number: 'desc' },
      take: offered,
    });
    return found.map(({ id, number }) => ({
      argument: id,
      label: speech.line('surveys-audience-unfinished', { number: String(number) }),
      words: [`survey ${number}`, `enquête ${number}`],
    }));
  },
  async say({ db, community, speech }, id) {
    const survey = await store.surveyById(db, community.id, id);
    return speech.line('surveys-audience-unfinished', { number: String(survey?.number ?? '–') });
  },
  async about({ db, community, speech, audiences }, id) {
    const survey = await store.surveyById(db, community.id, id);
    if (!survey) return undefined;
    const { anonymous, audience, closesAt } = survey;
    const few = anonymous && (await audiences.count(audience)) < fewest;
    return {
      feature: 'surveys',
      id,
      title: titleOf(speech, survey, 100),
      audience,
      until: closesAt,
      token: tokenOf('surveys', 'begin', id),
      count: !anonymous ? 'exact' : few ? 'never' : 'in fives',
    };
  },
};
