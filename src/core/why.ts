import type { NoticeClass } from './feature.ts';
import { shortened } from './shortened.ts';
import type { Speech } from './speech.ts';

export type Why = {
  readonly class: NoticeClass | 'digest';
  readonly author: string | null;
  readonly group: string | null;
  /** Whom it was for, in the reader's words: empty for everyone, null where nobody was chosen. */
  readonly whom: string | null;
};

/** Who stands behind what somebody was told, and why they were. */
export function whyText(speech: Speech, { class: kind, author, group, whom }: Why, community: string): string {
  const who = shortened(author || group || community);
  const from =
    author && group
      ? speech.line('attention-from-group', { who, group: shortened(group) })
      : speech.line('attention-from', { who });
  const why =
    whom === null
      ? speech.line(`attention-why-${kind}`)
      : whom === ''
        ? speech.line('attention-why-everyone')
        : speech.line('attention-why-audience', { whom: shortened(whom) });
  return `${from} ${why}`;
}
