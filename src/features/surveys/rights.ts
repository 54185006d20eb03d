import type { Audience } from '../../core/audience.ts';
import type { Id } from '../../core/ids.ts';
import type { ReadContext } from '../context.ts';
import { groupHome, reachesAny, scopeOf } from '../groups/api.ts';
import type { Survey } from './model.ts';

type Somebody = Pick<ReadContext, 'db' | 'community' | 'actor'>;

/** Others answer. */
export const mayMake = async (somebody: Somebody): Promise<boolean> => reachesAny(await scopeOf(somebody));

type Reach = Pick<Survey, 'group' | 'audience' | 'places'>;

/** What of it somebody may ask for: an animateur of a group its members, in the place where it meets. */
export async function within(somebody: Somebody, wanted: Reach): Promise<Reach> {
  const { everywhere, groups } = await scopeOf(somebody);
  if (everywhere) return wanted;
  const group = groups.find(id => id === wanted.group) ?? groups[0] ?? null;
  const home = group && (await groupHome(somebody.db, somebody.community.id, group));
  return {
    group,
    audience: group ? onlyGroup(wanted.audience, group) : wanted.audience,
    places: wanted.places.filter(place => place === home),
  };
}

const onlyGroup = (audience: Audience, group: Id): Audience => [
  ...audience.filter(({ rule }) => rule !== 'group'),
  { rule: 'group', argument: group },
];
