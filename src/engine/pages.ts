import type { Id } from '../core/ids.ts';
import { own } from '../core/own.ts';
import type { Transaction } from '../database/client.ts';
import { communityById } from './communities.ts';
import { readContext } from './context.ts';
import { faultOf } from './fault.ts';
import { readerOfAccount } from './identity.ts';
import { newId, type World } from './world.ts';

/** Private pages stand below this: `/private/ID-KEY`. */
export const pagesPath = '/private';

type Page = { readonly member: Id; readonly feature: string; readonly page: string };

/** The key that opens it: a hash that nobody can make from the database, and that dies with the row. */
const keyOf = (world: World, id: Id): string => world.fingerprint(`page ${id}`).slice(0, 32);

export async function addressOf(world: World, db: Transaction, of: Page): Promise<string | undefined> {
  if (world.publicUrl === '') return undefined;
  const found = await db.pageAddress.findUnique({
    where: { memberId_feature_page: { memberId: of.member, feature: of.feature, page: of.page } },
    select: { id: true },
  });
  return found ? `${world.publicUrl}${pagesPath}/${found.id}-${keyOf(world, found.id)}` : undefined;
}

export async function openPage(
  world: World,
  db: Transaction,
  { community, member, feature, page }: Page & { readonly community: Id },
  open: boolean,
): Promise<void> {
  await db.pageAddress.deleteMany({ where: { memberId: member, feature, page } });
  if (open)
    await db.pageAddress.create({
      data: { id: newId(world), communityId: community, memberId: member, feature, page },
    });
}

/** What a calendar program asks for. An address that is wrong and one that is dead are answered alike. */
export async function answerPage(world: World, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('', { status: 405 });
  const drawn = await draw(world, new URL(request.url).pathname).catch(error => {
    world.log.error(faultOf(error), 'A private page could not be drawn.');
    return 'broken' as const;
  });
  if (drawn === 'broken') return new Response('Please try again later.\n', { status: 503 });
  if (!drawn) return new Response('There is nothing at this address.\n', { status: 404 });
  const headers = {
    'content-type': drawn.mime,
    'cache-control': 'private, max-age=300',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  };
  return new Response(request.method === 'HEAD' ? null : drawn.text, { headers });
}

async function draw(world: World, path: string) {
  const [, id = '', key = ''] = /^\/private\/([0-9a-z]{12})-([A-Za-z0-9_-]{32})$/.exec(path) ?? [];
  if (id === '' || key !== keyOf(world, id)) return undefined;
  return world.database.$transaction(async db => {
    const found = await db.pageAddress.findUnique({ where: { id } });
    const page = found && own(world.features.get(found.feature)?.pages ?? {}, found.page);
    const community = found && (await communityById(db, found.communityId));
    const membership =
      found && (await db.membership.findFirst({ where: { memberId: found.memberId }, orderBy: { usedAt: 'desc' } }));
    if (!page || !community || !membership) return undefined;
    return page(readContext(world, db, found.feature, await readerOfAccount(world, community, membership.accountId)));
  });
}
