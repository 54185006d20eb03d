import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/core/adapter.ts';
import type { Played, Player } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { clockAt } from '../support/clock.ts';
import { cooperative, plain, settled } from '../support/cooperative.ts';

const alone = (player: Player) => player.seen().map(({ text }) => plain(text));
const sees = (player: Player, text: string) => settled(() => expect(alone(player).join('\n\n')).toContain(text));

/** Answers page after page until that is seen; what is not among the answers is skipped. */
async function fillUntil(player: Player, seen: string, answers: Parameters<Player['fill']>[0]): Promise<void> {
  for (let pages = 0, before = ''; pages < 12; pages++) {
    const labels = await settled(() => {
      if (alone(player).some(one => one.includes(seen))) return [];
      const asked = player.asked()?.labels ?? [];
      expect(asked.length > 0 && asked.join() !== before).toBe(true);
      return asked;
    });
    if (labels.length === 0) return;
    before = labels.join();
    const skips = player.seen().some(({ buttons }) => buttons.includes('Skip')) && !(before in answers);
    await (skips ? player.press('Skip') : player.fill(answers));
  }
}

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('a message is scheduled by a sentence and by a form, arrives at its moment, comes back later and is stopped in one tap', async () => {
    const clock = clockAt('2026-11-24T09:00:00Z');
    await using story = await cooperative([platform], clock);
    const { house, played } = story;
    const [coop] = played as [Played];
    const an = coop.person('An', 'en');
    const bob = coop.person('Bob', 'fr');
    await an.command('palabre', `admin ${house.adminCode}`);
    await sees(an, 'You are now an admin');
    await bob.command('palabre', 'silence');
    await sees(bob, 'Je vous écris quand quelque chose vous attend');

    for (const one of [an, bob]) await one.openHome();
    await an.command('nudge', 'remind everyone tomorrow at 10:00: {name}, see you tonight');
    await sees(an, 'Message 1: shall I schedule it?');
    await sees(an, '2 of 2.');
    await an.press('Schedule it');
    await sees(an, 'Message 1 is scheduled');
    await an.command('nudge', '');
    await settled(() => expect(an.asked()?.labels).toContain('Message'));
    const answers = { Message: 'Soup!', When: 'every day at 11:00', 'For whom, in private': ['All members'] };
    await fillUntil(an, 'Message 2: shall I schedule it?', answers);
    await an.press('Discard');
    await sees(an, 'Message 2 is over');

    clock.advance({ hours: 24 });
    await house.engine.beat();
    await sees(bob, 'see you tonight');
    await sees(bob, 'Envoyé par');
    await bob.press('Pas maintenant');
    await sees(bob, 'J’y reviens');
    const told = () => alone(bob).filter(one => one.includes('see you tonight')).length;
    const before = told();
    clock.advance({ hours: 24 });
    await house.engine.beat();
    await settled(() => expect(told()).toBe(before + 1));
    await bob.command('palabre', 'pourquoi');
    await sees(bob, 'Je vous ai écrit pour la dernière fois');
    await bob.press('Ne plus en recevoir');
    await sees(bob, 'Vous n’en recevrez plus');
    await bob.command('palabre', 'silence');
    await bob.press('Une semaine de silence');
    await sees(bob, 'Je ne vous écris plus jusqu’au');
    expect(coop.complaints()).toEqual([]);
  }, 60_000);
});

/** An admin with an open home, somebody who has closed their private chat, and a message to everyone at ten. */
async function withSomebodyClosed(platform: Platform) {
  const clock = clockAt('2026-11-24T09:00:00Z');
  const story = await cooperative([platform], clock);
  const { house, played } = story;
  const [coop] = played as [Played];
  const [an, bob] = [coop.person('An', 'en'), coop.person('Bob', 'fr')];
  await an.command('palabre', `admin ${house.adminCode}`);
  await sees(an, 'You are now an admin');
  await an.openHome();
  await bob.command('palabre', 'silence');
  await sees(bob, 'Je vous écris quand quelque chose vous attend');
  coop.faults.block(bob);
  let number = 0;
  /** Gives what its preview said of whom it reaches. */
  const remind = async (day: string) => {
    number += 1;
    await an.command('nudge', `remind everyone ${day} at 10:00: soup on ${day}`);
    await sees(an, `Message ${number}: shall I schedule it?`);
    const reach = alone(an).findLast(one => one.includes('shall I schedule it?')) ?? '';
    await an.press('Schedule it');
    await sees(an, `Message ${number} is scheduled`);
    await story.pass({ hours: 24 });
    await house.engine.beat();
    return reach;
  };
  return {
    ...{ coop, bob, remind },
    group: () => coop.messages().map(({ text }) => plain(text)),
    [Symbol.asyncDispose]: () => story[Symbol.asyncDispose](),
  };
}

it('on Telegram, who has to press START first is reached in the group, led to START by one tap, and written to from then on', async () => {
  await using story = await withSomebodyClosed('telegram');
  const { coop, bob, remind, group } = story;
  expect(await remind('Wednesday')).toContain('1 of 2. 1 cannot be written to.');
  await settled(() => expect(group().at(-1)).toContain('soup on Wednesday'));
  await bob.press('Tell me in private');
  await settled(() => expect(bob.asked()?.title).toBe('Changer les heures'));
  await sees(bob, 'soup on Wednesday');
  expect(await remind('Thursday')).toContain('2 of 2.');
  await sees(bob, 'soup on Thursday');
  expect(group().filter(text => text.includes('Thursday'))).toEqual([]);
  expect(coop.complaints()).toEqual([]);
}, 60_000);

it('on Discord, who never acted is not written to, and who closed private messages finds it in the channel until they act again', async () => {
  await using story = await withSomebodyClosed('discord');
  const { coop, bob, remind, group } = story;
  const cid = coop.person('Cid', 'en');
  expect(await remind('Wednesday')).toContain('2 of 2.');
  await settled(() => expect(group().at(-1)).toContain('soup on Wednesday'));
  (coop.faults.unblock ?? expect.fail('Discord has no way to open it again.'))(bob);
  // Nobody tried again: what they closed is remembered, also once they have opened it.
  expect(await remind('Thursday')).toContain('1 of 2. 1 cannot be written to.');
  await settled(() => expect(group().at(-1)).toContain('soup on Thursday'));
  expect(alone(bob).join()).not.toContain('soup');
  await bob.press('Tell me in private');
  await settled(() => expect(bob.asked()?.title).toBe('Changer les heures'));
  await sees(bob, 'soup on Wednesday');
  expect(cid.seen()).toEqual([]);
  await cid.command('palabre', 'quiet');
  await sees(cid, 'I write to you when something waits for you');
  expect(await remind('Friday')).toContain('3 of 3.');
  await sees(cid, 'soup on Friday');
  expect(coop.complaints()).toEqual([]);
}, 60_000);
