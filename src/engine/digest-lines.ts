import type { News, ReadContext } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { own } from '../core/own.ts';
import { dateOf } from '../core/time.ts';
import { plainOf } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';
import { featureOf, renderOf, type World } from './world.ts';

type Gathered = { readonly feature: string; readonly kind: string; readonly item: Id; readonly detail: string };
type Reading = {
  readonly digest: Id;
  readonly member: Id;
  /** What a feature's renderer sees. */
  readonly by: (feature: string) => ReadContext<Transaction>;
};

/** What waited for a digest and is still of use, then what each feature has to say; what the same button does is said once. */
export async function linesOf(world: World, db: Transaction, { digest, member, by }: Reading): Promise<News[]> {
  const lines: News[] = [];
  for (const one of await gatheredIn(world, db, member, digest))
    if (await isStillFor(world, db, member, one)) lines.push(await lineOf(world, by(one.feature), one));
  for (const { name, digest: news } of world.features.values()) if (news) lines.push(...(await news.lines(by(name))));
  return once(lines);
}

const gatheredIn = (world: World, db: Transaction, member: Id, digest: Id): Promise<Gathered[]> =>
  db.$queryRaw(sql`
    SELECT p.feature, p.kind, p.item_id AS item, p.detail FROM post p JOIN telling t ON t.id = p.telling_id
    WHERE p.digest_id = ${digest} AND p.member_id = ${member} AND t.until > ${dateOf(world.now())}
      AND NOT EXISTS (SELECT FROM opt_out o WHERE o.member_id = p.member_id AND o.what IN ('class ' || t.class, 'item ' || p.feature || ' ' || p.item_id))
    ORDER BY t.class, t.until, p.id`);

async function isStillFor(world: World, db: Transaction, member: Id, { feature, kind, item }: Gathered) {
  const notice = own(featureOf(world, feature).notices, kind);
  if (!notice) return false;
  const [row] = await db.$queryRaw<{ still: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM member m WHERE m.id = ${member} AND (${notice.still(item)})) AS still`);
  return row?.still ?? false;
}

/** A view's title is a complete sentence; its first buttons are the answer in one tap. */
async function lineOf(world: World, ctx: ReadContext<Transaction>, { feature, kind, item, detail }: Gathered) {
  const { title, blocks } = await renderOf(world, feature, kind)(ctx, item, detail);
  return { text: title, buttons: blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : [])) };
}

function once(lines: readonly News[]): News[] {
  const seen = new Set<string>();
  return lines.filter(({ text, buttons }) => {
    const key = buttons[0]?.token ?? plainOf(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
