import { type Audience, everyone, type Term } from '../../core/audience.ts';
import { type Refusal, refuse } from '../../core/feature.ts';
import { fold } from '../../core/fold.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Context, ReadContext } from '../context.ts';
import { type GroupName, groupsToSpeakFor } from '../groups/api.ts';
import { isListed } from './frozen.ts';
import type { Plan, Poll } from './model.ts';

/** Who may vote, and for which group it is asked. */
export type Electorate = { readonly audience: Audience; readonly group: Id | null };
export const anybody: Electorate = { audience: everyone, group: null };

/** As people type the rules, in our languages. */
const ruleWords: Readonly<Record<string, readonly string[]>> = {
  roll: ['roll', 'members', 'registre', 'membres', 'ledenlijst', 'leden'],
  group: ['group', 'groupe', 'groep'],
  type: ['type'],
  language: ['lang', 'language', 'langue', 'taal'],
};

/** Reads "roll" or "group=ethics" as this community's rules say, and the group's name. */
export async function readElectorate(ctx: Context, { electorate, group }: Plan): Promise<Electorate | Refusal> {
  if (electorate.length === 0 && group === '') return anybody;
  const audience: Term[] = [];
  const choices = await ctx.audiences.choices();
  for (const said of electorate) {
    const [key = '', value = ''] = said.split('=', 2).map(fold);
    const found = choices.find(
      choice => (ruleWords[choice.rule] ?? []).includes(key) && choice.words.some(word => fold(word) === value),
    );
    if (!found) return refuse('polls-for-unknown', { words: shortened(said) }, 'electorate');
    audience.push({ rule: found.rule, argument: found.argument });
  }
  if (group === '') return { audience, group: null };
  const named = (await groupsOf(ctx)).find(one => fold(one.name) === fold(group));
  return named ? { audience, group: named.id } : refuse('polls-group-unknown', { words: shortened(group) }, 'group');
}

/** Groups in whose name whoever is asked about may ask. */
export const groupsOf = ({
  db,
  community,
  actor,
  speech,
}: Pick<ReadContext, 'db' | 'community' | 'actor' | 'speech'>): Promise<readonly GroupName[]> =>
  actor
    ? groupsToSpeakFor(db, community.id, actor.member, actor.roles.has('admin'), speech.locale)
    : Promise.resolve([]);

/** Whether whoever acts may vote in it; a refusal says whom it is for, and what to do where that helps. */
export async function refusalForVoter(ctx: Context, poll: Poll): Promise<Refusal | undefined> {
  if (poll.audience.length === 0) return undefined;
  if (poll.eligible !== null)
    return (await isListed(ctx.db, poll.id, ctx.actor.member)) ? undefined : refuse('polls-not-listed');
  const missing = await ctx.audiences.missing(poll.audience, ctx.actor.member);
  if (missing === undefined) return undefined;
  const electorate = shortened(await ctx.audiences.say(poll.audience));
  return refuse(missing === 'roll' ? 'polls-not-on-roll' : 'polls-not-for-you', { electorate });
}

/** Of polls that are open, those in which this reader may vote. */
export async function votable<Read extends { readonly poll: Poll }>(
  ctx: ReadContext,
  found: readonly Read[],
): Promise<Read[]> {
  const mine: Read[] = [];
  for (const read of found) {
    if (!ctx.actor || (await isFor(ctx, read.poll, ctx.actor.member))) mine.push(read);
  }
  return mine;
}

async function isFor(ctx: ReadContext, { id, audience, eligible }: Poll, member: Id): Promise<boolean> {
  if (audience.length === 0) return true;
  if (eligible !== null) return isListed(ctx.db, id, member);
  return (await ctx.audiences.missing(audience, member)) === undefined;
}
