import type { Audience } from '../core/audience.ts';
import { button, buttonsOf } from '../core/blocks.ts';
import type { NoticeClass } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Speech } from '../core/speech.ts';
import { tokenOf } from '../core/token.ts';
import type { Block } from '../core/view.ts';
import { whyText } from '../core/why.ts';
import type { Transaction } from '../database/client.ts';
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

/** Under each message that somebody was told: who scheduled it, why them, and how it stops. */
export async function footerOf(
  world: World,
  db: Transaction,
  { reader, post, reason }: { readonly reader: Reader; readonly post: Id; readonly reason: Reason },
): Promise<Block[]> {
  const ctx = readContext(world, db, attentionName, reader);
  const whom = reason.audience ? await ctx.audiences.say(reason.audience) : null;
  return footer(ctx.speech, reason, { post, whom, community: reader.community.name });
}

type Footing = { readonly post: Id; readonly whom: string | null; readonly community: string };

export function footer(speech: Speech, reason: Reason, { post, whom, community }: Footing): Block[] {
  const token = (verb: string) => tokenOf(attentionName, verb, post);
  const stop = button(speech.line('attention-stop'), token('stop'));
  const later = button(speech.line('attention-later'), token('later'));
  return [
    { type: 'note', text: whyText(speech, { ...reason, whom }, community) },
    ...buttonsOf(reason.class === 'digest' ? [stop] : [later, stop]),
  ];
}
