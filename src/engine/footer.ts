import type { Audience } from '../core/audience.ts';
import type { NoticeClass } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Speech } from '../core/speech.ts';
import { tokenOf } from '../core/token.ts';
import type { Block, View } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';
import { readContext } from './context.ts';
import type { Reader } from './identity.ts';
import type { World } from './world.ts';

/** The actions on a message that somebody was told carry this name where a feature's carry theirs. */
export const attentionName = 'attention';

/** Who stands behind a message and whom it was for. */
export type Reason = {
  readonly class: NoticeClass | 'digest';
  readonly author: string | null;
  readonly group: string | null;
  readonly audience: Audience | null;
};

export async function reasonOf(db: Transaction, post: Id): Promise<Reason | undefined> {
  const [reason] = await db.$queryRaw<Reason[]>(sql`
    SELECT t.class::text, nullif(m.name, '') AS author, g.name AS "group", t.audience FROM post p JOIN telling t ON t.id = p.telling_id
    LEFT JOIN member m ON m.id = t.by_member_id LEFT JOIN working_group g ON g.id = t.group_id WHERE p.id = ${post}`);
  return reason;
}

/** Under each message that somebody was told: who scheduled it, why them, and how it stops. */
export async function withFooter(world: World, db: Transaction, reader: Reader, post: Id, view: View): Promise<View> {
  const reason = await reasonOf(db, post);
  if (!reason) return view;
  const ctx = readContext(world, db, attentionName, reader);
  const whom = reason.audience && (await ctx.audiences.say(reason.audience));
  return {
    ...view,
    blocks: [...view.blocks, ...footer(ctx.speech, reason, { post, whom, community: reader.community.name })],
  };
}

type Footing = { readonly post: Id; readonly whom: string | null; readonly community: string };

export function footer(speech: Speech, reason: Reason, { post, whom, community }: Footing): Block[] {
  const token = (verb: string) => tokenOf(attentionName, verb, post);
  const stop = { label: speech.line('attention-stop'), token: token('stop'), style: 'plain' } as const;
  const later = { label: speech.line('attention-later'), token: token('later'), style: 'plain' } as const;
  return [
    { type: 'note', text: whyText(speech, reason, whom, community) },
    { type: 'buttons', buttons: reason.class === 'digest' ? [stop] : [later, stop] },
  ];
}

export function whyText(speech: Speech, reason: Reason, whom: string | null, community: string): string {
  const cut = (text: string) => [...text].slice(0, 60).join('');
  const from = reason.author
    ? reason.group
      ? speech.line('attention-from-group', { who: cut(reason.author), group: cut(reason.group) })
      : speech.line('attention-from', { who: cut(reason.author) })
    : speech.line('attention-from', { who: cut(reason.group ?? community) });
  const why =
    whom === null
      ? speech.line(`attention-why-${reason.class}`)
      : whom === ''
        ? speech.line('attention-why-everyone')
        : speech.line('attention-why-audience', { whom: cut(whom) });
  return `${from} ${why}`;
}
