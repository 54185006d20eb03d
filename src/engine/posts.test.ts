import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { withdrawPosts } from './posts.ts';

test('an item that is withdrawn disappears from its places, and a change of it brings nothing back', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'Which day? | Monday | Tuesday');
  await app.idle();

  const post = await app.database.post.findFirstOrThrow();
  const item = { community: post.communityId, feature: 'polls', kind: 'poll', item: post.itemId };
  await withdrawPosts(app.house.engine.world, app.database, item);
  await app.idle();
  expect(app.platform.messages).toEqual([]);
  await an.pressToken(`polls-vote-${post.itemId}-1`);
  await app.pass({ seconds: 10 });
  expect(app.platform.attempts.map(({ task }) => task)).toEqual(['post', 'remove']);
});
