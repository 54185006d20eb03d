import { expect } from 'vitest';
import type { FieldInput } from '../../src/core/adapter.ts';
import type { App } from './palabre.ts';
import type { Player } from './person.ts';

/** One question of each way to answer, two of them hanging on the first. */
export const surveyText = `How are we doing?
fr: Comment allons-nous ?
Once a year we ask everybody.
named
results shared

1. How satisfied are you? *
fr: Êtes-vous satisfait·e ?
scale 1-5 | Not at all | Completely

2. What should change?
long
shown when 1 <= 2

3. Which days suit you?
several 1-2
- Monday
- Tuesday
- Wednesday

4. Were you at the last assembly?
yes/no
`;

export const anonymousText = surveyText.replace('named\n', 'anonymous\n');

export async function organiser(app: App): Promise<Player> {
  const ada = app.person('Ada');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  return ada;
}

/** A survey that stands in the channel, open for two weeks. */
export async function openSurvey(app: App, text = surveyText, by?: Player): Promise<Player> {
  const ada = by ?? (await organiser(app));
  await ada.command('survey', text);
  await ada.press('Open it');
  await app.idle();
  return ada;
}

/** Fills in page after page until there is no more; what is not among the answers is skipped. */
export async function answerAll(player: Player, answers: Readonly<Record<string, FieldInput>>): Promise<void> {
  for (let pages = 0; player.reply.type === 'ask'; pages++) {
    if (pages > 40) expect.fail('The survey has no end.');
    await player.submit(Object.fromEntries(player.page.fields.map(({ name }) => [name, answers[name] ?? null])));
  }
}

export async function answers(app: App, name: string, given: Readonly<Record<string, FieldInput>>): Promise<Player> {
  const player = app.person(name);
  await player.press('Answer');
  await answerAll(player, given);
  return player;
}
