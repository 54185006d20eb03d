import { roles } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { MessageArgs } from '../../core/speech.ts';
import { type Instant, instantOf } from '../../core/time.ts';
import type { Span, View } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { roleName } from './views.ts';

/** Something done with rights, as the log tells it. Names are those of now; who was forgotten has none. */
export type Deed = {
  readonly id: string;
  readonly at: Instant;
  readonly deed: string;
  /** Undefined for the command line and for what happens by itself. */
  readonly who: string | undefined;
  /** On whom, if on somebody. */
  readonly member: string | undefined;
  readonly about: Readonly<Record<string, unknown>>;
};

export const deedsShown = 10;
const nameLength = 60;

/** The newest deeds before that one, all of them when it is empty. */
export async function deedsBefore(db: Transaction, community: Id, before: string, limit: number): Promise<Deed[]> {
  const newest = /^\d{1,18}$/.test(before) ? before : '9223372036854775807';
  const rows = await db.$queryRaw<(Omit<Deed, 'at'> & { at: Date })[]>(sql`
    SELECT d.id::text, d.at, d.deed, d.about, by.name AS who, on_whom.name AS member
    FROM audit d LEFT JOIN member by ON by.id = d.member_id LEFT JOIN member on_whom ON on_whom.id = d.about->>'member'
    WHERE d.community_id = ${community} AND d.id < ${newest}::bigint ORDER BY d.id DESC LIMIT ${limit}`);
  return rows.map(row => ({
    ...row,
    at: instantOf(row.at),
    who: row.who ?? undefined,
    member: row.member ?? undefined,
  }));
}

/** What was done with rights here, newest first, a page of it. */
export function logView({ speech, token }: Pick<ReadContext, 'speech' | 'token'>, found: readonly Deed[]): View {
  const shown = found.slice(0, deedsShown);
  const oldest = shown.at(-1);
  const lines = shown.flatMap((deed, index): Span[] => [
    ...(index > 0 ? ['\n'] : []),
    speech.when(deed.at, 'datetime'),
    ': ',
    speech.line(`deed-${deed.deed.replaceAll(' ', '-')}`, wordsOf({ speech }, deed)),
  ]);
  return {
    title: speech.line('members-log'),
    locale: speech.locale,
    blocks: [
      { type: 'text', text: lines.length > 0 ? lines : speech.say('members-log-end') },
      ...(oldest && found.length > shown.length
        ? [
            {
              type: 'buttons',
              buttons: [
                { label: speech.line('members-log-older'), token: token('log', '', oldest.id), style: 'plain' },
              ],
            } as const,
          ]
        : []),
    ],
  };
}

/** What a deed's text may fill in: who did it, on whom, and whatever the deed holds. */
function wordsOf({ speech }: Pick<ReadContext, 'speech'>, { who, member, about }: Deed): MessageArgs {
  const nameOf = (name: string) => shortened(name || speech.line('members-former'), nameLength);
  const words: Record<string, string | number> = {
    who: who === undefined ? speech.line('members-machine') : nameOf(who),
    member: nameOf(member ?? ''),
  };
  for (const [key, value] of Object.entries(about)) {
    if (key === 'member') continue;
    const role = roles.find(name => key === 'role' && name === value);
    words[key] = role ? roleName(speech, role) : wordOf({ speech }, value);
  }
  return words;
}

const wordOf = ({ speech }: Pick<ReadContext, 'speech'>, value: unknown): string | number => {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? speech.list(value.map(String)) : String(value);
};
