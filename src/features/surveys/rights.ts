import type { ReadContext } from '../context.ts';
import { animatesGroup } from '../groups/api.ts';
import type { Survey } from './model.ts';

/** Who can make one of their own accord; others answer. */
export const makers = ['animateur', 'board', 'admin'] as const;

/** The organiser, an admin, an animateur of the group it is asked for. */
export async function mayManage(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  survey: Pick<Survey, 'organiser' | 'group'>,
): Promise<boolean> {
  if (!actor) return false;
  if (survey.organiser === actor.member || actor.roles.has('admin')) return true;
  return survey.group !== null && animatesGroup(db, survey.group, actor.member);
}
