import type { News, Waiting } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Instant } from '../../core/time.ts';
import { type Sql, sql } from '../../database/client.ts';
import type { Feature, ReadContext } from '../context.ts';
import { proposalsFor } from './directory.ts';
import { fits, fittingFor, waitsFor } from './list.ts';
import { type Shown, shownTo } from './shown.ts';
import { isSkill } from './skills.ts';
import * as store from './store.ts';
import { helpAnswers } from './views-people.ts';

/** What waits for somebody: an offer to answer, being asked by name, how to reach each other, whether it worked out. The way for who cannot be written to, too. */
export const waiting: Feature['waiting'] = async (ctx, limit) => {
  if (!ctx.actor) return [];
  const { offered, asked, matches, outcomes } = await waitsFor(ctx, ctx.actor.member, limit);
  const found: Waiting[] = [];
  const put = async (id: Id | undefined, make: (shown: Shown, what: string) => Waiting) => {
    const request = id && found.length < limit ? await store.requestById(ctx.db, ctx.community.id, id) : undefined;
    const shown = request && (await shownTo(ctx, request));
    if (shown?.words) found.push(make(shown, shortened(shown.words.what, 45)));
  };
  const { speech, token } = ctx;
  for (const id of offered)
    await put(id, (shown, what) =>
      line(speech.line('aid-waits-offered', { count: shown.offers?.length ?? 0, what }), token('see', id)),
    );
  for (const offer of matches)
    await put(await store.requestOfOffer(ctx.db, ctx.community.id, offer), (_, what) =>
      line(speech.line('aid-waits-match', { what }), token('contact', offer)),
    );
  for (const id of outcomes)
    await put(id, (_, what) => ({
      ...line(speech.line('aid-outcome', { what }), token('see', id)),
      answers: [
        { label: speech.line('aid-outcome-yes'), token: token('finish', id) },
        { label: speech.line('aid-outcome-later'), token: token('later', id) },
      ],
    }));
  for (const id of asked)
    await put(id, (shown, what) => ({
      ...line(speech.line('aid-waits-asked', { what }), token('see', id)),
      answers: helpAnswers(speech, token, shown),
    }));
  return found;
};

/** On a button it says as much of what waits as there is room for. */
const line = (title: string, token: string): Waiting => ({ title, label: shortened(title, 58), token, answers: [] });

/** Members `m` for whom there may be either; what they may see of it is looked at when it is drawn. */
export const whomProposed = (now: Instant): Sql => sql`
  EXISTS (SELECT FROM aid_request r WHERE r.community_id = m.community_id AND ${fits(now, sql`m.id`)})
  OR EXISTS (SELECT FROM aid_profile mine JOIN aid_profile other ON other.community_id = mine.community_id AND other.member_id <> mine.member_id
    AND other.asks AND other.brings_skills && mine.needs_skills WHERE mine.member_id = m.id)`;

/** Once a week: what fits what I bring, and who brings what I would need. */
export async function digest(ctx: ReadContext): Promise<readonly News[]> {
  const { actor, speech, token } = ctx;
  if (!actor) return [];
  const fitting = await fittingFor({ ...ctx, actor }, 3);
  const proposals = await proposalsFor(ctx, 2);
  return [
    ...(fitting.length > 0
      ? [
          {
            text: speech.say('aid-digest-fits', { count: fitting.length }),
            buttons: fitting.map(one => ({ label: shortened(one.words?.what ?? '', 55), token: token('see', one.id) })),
          },
        ]
      : []),
    ...proposals.flatMap(({ name, skill }) =>
      isSkill(skill)
        ? [
            {
              text: speech.say('aid-digest-proposal', {
                name: shortened(name, 40),
                skill: speech.line(`aid-skill-${skill}`),
              }),
              buttons: [{ label: speech.line('aid-directory'), token: token('find', '', skill) }],
            },
          ]
        : [],
    ),
  ];
}
