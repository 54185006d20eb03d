import { faultOf } from '../core/fault.ts';
import { own } from '../core/own.ts';
import { communityById } from './communities.ts';
import { readContext } from './context.ts';
import { readerOfAccount } from './identity.ts';
import { keyOf } from './pages.ts';
import type { World } from './world.ts';

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
    return page(readContext(world, db, found.feature, await readerOfAccount(db, community, membership.accountId)));
  });
}
