import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { read } from '../../../test/support/reading.ts';
import { anonymousText, answers, openSurvey } from '../../../test/support/surveying.ts';

test('those who have not answered a survey are reminded by a sentence, and lead to their next question', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const ada = await openSurvey(app);
  const [bo, cid, dan] = [app.person('Bo'), app.person('Cid'), app.person('Dan')];
  await dan.say('hello');
  await answers(app, 'Bo', { q1: 4 });
  await cid.press('Answer');
  await ada.command('nudge', 'remind those who have not answered survey 1 tomorrow at 10:00');
  expect(read(ada.view)).toContain('Has not answered survey 1');
  // Ada herself, and Cid, who has only begun; Dan, who only ever spoke to me alone, was not asked.
  expect(read(ada.view)).toContain('2 of 2.');
  await ada.press('Schedule it');
  await app.pass({ hours: 24 });
  await app.beat();
  const told = (name: string) => app.platform.messages.filter(({ place }) => place === `D-U-${name}`);
  expect(told('Cid').map(({ view }) => view.title)).toEqual(['“How are we doing?” is still open. Your answer counts.']);
  expect([bo, dan].flatMap(({ person }) => told(person.name))).toEqual([]);
  expect((await cid.press('Answer')).type).toBe('ask');
  await ada.command('survey', 'close 1');
  expect((await ada.command('nudge', 'remind survey 1 tomorrow at 10:00')).type).toBe('say');
});

test('of an anonymous survey nobody learns exactly how many have not answered', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const ada = await openSurvey(app, anonymousText);
  await ada.command('nudge', 'remind survey 1 tomorrow at 10:00');
  expect(read(ada.view)).toContain('I say no number');
  for (let n = 0; n < 8; n++) await app.person(`P${n}`).command('palabre');
  await ada.command('nudge', '1');
  expect(read(ada.view)).toContain('it is secret who has answered');
});
