import type { Audience } from '../../core/audience.ts';
import { communityRoles } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { ReadContext } from '../context.ts';
import { animatesGroup, groupHome, groupsAnimated } from '../groups/api.ts';
import type { Survey } from './model.ts';

type Somebody = Pick<ReadContext, 'db' | 'community' | 'actor'>;
/** For whom somebody may ask: for everybody by their role, or within the groups they are an animateur of. */
export type Scope = { readonly everywhere: boolean; readonly groups: readonly Id[] };

export async function scopeOf({ db, community, actor }: Somebody): Promise<Scope> {
  if (!actor) return { everywhere: false, groups: [] };
  const groups = await groupsAnimated(db, community.id, actor.member);
  return { everywhere: communityRoles.some(role => actor.roles.has(role)), groups: groups.map(({ id }) => id) };
}

/** Others answer. */
export async function mayMake(somebody: Somebody): Promise<boolean> {
  const { everywhere, groups } = await scopeOf(somebody);
  return everywhere || groups.length > 0;
}

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

/** The organiser, an admin, an animateur of the group it is asked for. */
export async function mayManage(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  survey: Pick<Survey, 'organiser' | 'group'>,
): Promise<boolean> {
  if (!actor) return false;
  if (survey.organiser === actor.member || actor.roles.has('admin')) return true;
  return survey.group !== null && animatesGroup(db, survey.group, actor.member);
}
