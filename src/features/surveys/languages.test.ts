import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { told } from '../../../test/support/reading.ts';
import { anonymousText, answerAll, openSurvey } from '../../../test/support/surveying.ts';

const dutch = {
  'title-nl': 'Hoe gaat het met ons?',
  'about-nl': 'Dat vragen we iedereen één keer per jaar.',
  'text0-nl': 'Hoe tevreden bent u?',
  'choices0-nl': '- Helemaal niet\n- Helemaal',
  'text1-nl': 'Wat moet er veranderen?',
  'text2-nl': 'Welke dagen passen u?',
  'choices2-nl': 'Maandag\nDinsdag\nWoensdag',
  'text3-nl': 'Was u op de laatste vergadering?',
};

test('an open survey is given another language, whole; whoever is answering goes on, and nothing is announced', async () => {
  await using app = await palabre();
  await app.database.community.updateMany({ data: { locales: ['en', 'fr', 'nl'] } });
  const ada = await openSurvey(app, anonymousText);
  const [bea, bo] = [app.person('Bea'), app.person('Bo', 'nl')];
  await bea.press('Answer');
  const posts = app.platform.messages.length;

  await ada.command('survey', '1');
  await ada.press('In other languages');
  await ada.submit({ language: 2 });
  expect(ada.page.intro).toContain('How satisfied are you?\n- Not at all\n- Completely');
  await answerAll(ada, { ...dutch, 'choices2-nl': 'Maandag\nDinsdag\nWoensdag\nDonderdag' });
  expect(ada.page.fields.find(({ name }) => name === 'choices2-nl')?.error).toContain('3 lines');
  await ada.submit(Object.fromEntries(ada.page.fields.map(({ name }) => [name, dutch[name as keyof typeof dutch]])));
  expect(told(ada.reply)).toContain('Changed: How are we doing?');

  await bo.command('survey', '1');
  expect(told(bo.reply)).toContain('Dat vragen we iedereen');
  await bo.press('Antwoorden');
  expect(bo.page.fields[0]).toMatchObject({ label: '1. Hoe tevreden bent u?' });
  await answerAll(bea, { q1: 4 });
  expect(told(bea.reply)).toContain('Thank you');
  await app.pass({ minutes: 1 });
  expect(app.platform.messages).toHaveLength(posts);

  await ada.press('In other languages');
  await ada.submit({ language: 2 });
  await answerAll(ada, { ...dutch, 'text0-nl': 'Wat vindt u van ons?' });
  expect(ada.page.fields.find(({ name }) => name === 'text0-nl')?.error).toContain('slips of the pen');
});
