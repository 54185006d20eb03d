import type { Id } from '../core/ids.ts';
import { communityById } from './communities.ts';
import { jobContext } from './context.ts';
import { elsewhereName, inVain, isSaid, placeInstead, standing } from './elsewhere-facts.ts';
import type { World } from './world.ts';

/**
 * Somebody could not be told of an item in private. It is said where they may read it, that there are some and never who: beside where the item stands on their platform,
 * else where their group is at home, else, of what is for the whole community, where most of it stands. Where there is no such place, its author is told.
 * Features hear of it too ("told in vain"), with the item: some have a place for those people. False when nobody of that telling is out of reach there.
 */
export function sayElsewhere(world: World, connection: string, telling: Id): Promise<boolean> {
  return world.database.$transaction(async db => {
    const told = await inVain(db, connection, telling);
    const community = told && (await communityById(db, told.community));
    if (!community) return false;
    const ctx = jobContext(world, db, elsewhereName, community, null);
    await ctx.emit('told in vain', { id: told.item, member: null });
    const places = await standing(db, connection, told);
    for (const { place, post } of places) if (post) await ctx.publish('beside', post, place);
    if (places.length > 0 || !told.audience) return true;
    const place = await placeInstead(db, connection, told);
    if (place) {
      if (!(await isSaid(db, told, place.id))) await ctx.publish('instead', telling, place.id);
    } else if (told.by) {
      const how = { occurrence: `${told.feature} ${connection}`, detail: `${telling} ${connection}` };
      await ctx.tell('nowhere', told.item, { members: [told.by] }, how);
    }
    return true;
  });
}
