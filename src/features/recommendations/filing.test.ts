import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';

type Player = ReturnType<App['person']>;
const bikes = { title: 'Un abri à vélos devant les bureaux', what: 'Douze places couvertes.', why: '', theme: null };

async function files(player: Player, idea: Readonly<Record<string, string | number | null>> = bikes) {
  await player.command('recommend');
  return player.submit(idea);
}

test('an idea is filed by a form, stands in the place it was asked for, and is supported by a button there', async () => {
  await using app = await palabre();
  const [ann, bo] = [app.person('Ann', 'fr'), app.person('Bo', 'fr')];
  await ann.command('recommend', 'Un abri à vélos');
  await ann.submit({ ...bikes, place: 0 });
  expect(told(ann.reply)).toContain('votre idée est la recommandation 1');
  await app.idle();
  expect(read(app.platform.messages[0]?.view ?? ann.view)).toContain('1. Un abri à vélos devant les bureaux');
  expect(told(await bo.press('Support'))).toContain('vous soutenez la recommandation 1, et en premier');
  await bo.press('Support');
  await app.pass({ seconds: 5 });
  expect(read(app.platform.messages[0]?.view ?? bo.view)).toContain('1 member supports it');
  expect(await app.database.recommendationTie.findMany()).toMatchObject([{ kind: 'support' }]);
  await bo.press('Retirer mon soutien');
  expect(await app.database.recommendationTie.count()).toBe(0);
});

test('what was begun and left is gone on with on another platform, and a title typed begins another', async () => {
  const telegram = testPlatform({ platform: 'telegram', id: 'T2' });
  await using app = await palabre({ platforms: [testPlatform(), telegram] });
  const [ann, bo, too] = [app.person('Ann'), app.person('Bo'), app.person('Bo', 'en', telegram)];
  await files(ann, { ...bikes, place: null });
  await bo.command('palabre', 'link');
  await too.command('palabre', `link ${/[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(read(bo.view))?.[0]}`);
  await files(bo, { ...bikes, title: 'abri a velo devant le bureau', what: 'Quand il pleut.', place: null });
  expect(told(await too.command('recommend'))).toContain('1. Un abri à vélos devant les bureaux');
  await too.submit({ [too.page.fields[0]?.name ?? '']: 1 });
  expect(told(too.reply)).toContain('recommendation 2');
  await too.command('recommend');
  expect(too.page.fields[0]).toMatchObject({ name: 'title', value: '' });
  await files(bo, { ...bikes, title: 'Des abris à vélos', place: null });
  await bo.command('recommend', 'A choir');
  expect(bo.page.fields[0]).toMatchObject({ name: 'title', value: 'A choir' });
  await bo.command('recommend');
  expect(bo.page.fields[0]?.name).toContain('instead');
});

test('an idea like one that is there is put beside it, and supported instead or filed all the same', async () => {
  await using app = await palabre();
  const [ann, bo, cy] = ['Ann', 'Bo', 'Cy'].map(name => app.person(name)) as [Player, Player, Player];
  await files(ann, { ...bikes, place: null });
  await files(bo, { ...bikes, title: 'abri a velo devant le bureau', what: 'Pour les jours de pluie.', place: null });
  expect(told(bo.reply)).toContain('1. Un abri à vélos devant les bureaux');
  await bo.submit({ [bo.page.fields[0]?.name ?? '']: 0 });
  expect(told(bo.reply)).toContain('you support recommendation 1');
  await files(cy, { ...bikes, title: 'Un abri pour les vélos devant le bureau', place: null });
  await cy.submit({ [cy.page.fields[0]?.name ?? '']: 1 });
  expect(told(cy.reply)).toContain('recommendation 2');
});

test('the same idea filed within the same second from two platforms is asked about, and filed twice by one member is filed once', async () => {
  const telegram = testPlatform({ platform: 'telegram', id: 'T2' });
  await using app = await palabre({ platforms: [testPlatform(), telegram] });
  const [ann, bo] = [app.person('Ann'), app.person('Bo', 'en', telegram)];
  await Promise.all([ann.command('recommend'), bo.command('recommend')]);
  const replies = await Promise.all([ann.submit({ ...bikes, place: null }), bo.submit({ ...bikes, place: null })]);
  expect(replies.map(told).filter(text => text.includes('is recommendation 1'))).toHaveLength(1);
  expect(replies.map(told).filter(text => text.includes('One like it came in just now'))).toHaveLength(1);
  expect(await app.database.recommendation.count()).toBe(1);
  const { authorId } = await app.database.recommendation.findFirstOrThrow();
  const author =
    (await app.database.member.findFirstOrThrow({ where: { id: authorId ?? '' } })).name === 'Ann' ? ann : bo;
  await files(author, { ...bikes, place: null });
  expect(await app.database.recommendation.count()).toBe(1);
});

test.each([
  ['an empty title', { title: '…', what: 'x' }, 'needs a title'],
  ['20,000 characters', { title: 'Bees', what: 'a'.repeat(20_000) }, '20,000'],
  ['nothing said', { title: 'Bees', what: '---' }, 'Say in a few words'],
])('refuses %s and says what to do', async (_, idea, sentence) => {
  await using app = await palabre();
  const ann = app.person('Ann');
  expect(told(await files(ann, { ...idea, why: '', place: null }))).toContain(sentence);
  expect(await app.database.recommendation.count()).toBe(0);
});

test('a pasted document keeps its paragraphs and loses its blanks and control characters', async () => {
  await using app = await palabre();
  const ann = app.person('Ann');
  const pasted = 'Bees\u00a0and\tbirds \r\n\r\n\r\n\r\n  on\u0000 the roof\u000c.\u202e ';
  await files(ann, { ...bikes, what: pasted, place: null });
  expect(await app.database.recommendation.findFirstOrThrow()).toMatchObject({
    what: 'Bees and birds\n\non the roof.',
  });
  await ann.press('See it');
  expect(labelsOf(ann.view)).toContain('Follow');
});
