import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { read, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';

test('whoever asks for help says it in another language too, without a number or a word too private in it, and loses that where the words change', async () => {
  await using app = await palabre();
  await app.database.community.updateMany({ data: { locales: ['en', 'nl'] } });
  const [an, bo] = [app.person('An'), app.person('Bo', 'nl')];
  await an.command('aid');
  await an.submit({ what: 'Carry boxes', when: '', area: 'Ghent', people: 1, audience: 0 });
  await an.submit({ name: 0, contact: '', details: '', skill: null });
  await an.submit({ send: 0 });
  const { id } = await app.database.aidRequest.findFirstOrThrow();
  expect(told(await bo.pressToken(tokenOf('aid', 'translate', id)))).toContain('niet meer');
  await an.pressToken(tokenOf('aid', 'see', id));
  await an.press('In other languages');
  expect(an.page).toMatchObject({ title: 'In Dutch', intro: 'Carry boxes\nGhent' });
  await an.submit({ 'what-nl': 'Dozen dragen, bel 0475 12 34 56', 'area-nl': 'Gent' });
  expect(an.page.fields[0]?.error).toContain('read by everybody');
  expect(told(await an.submit({ 'what-nl': 'Dozen dragen, ik ben ziek', 'area-nl': 'Gent' }))).toContain('health');
  await an.submit({ warned: 1 });
  expect(an.page.fields[0]?.error).toContain('otherwise');
  await an.submit({ 'what-nl': 'Dozen dragen', 'area-nl': 'Gent' });
  await bo.pressToken(tokenOf('aid', 'see', id));
  expect(read(bo.view)).toContain('Dozen dragen');
  await an.pressToken(tokenOf('aid', 'edit', id));
  await an.submit({ what: 'Carry chairs', when: '', area: 'Ghent', people: 1 });
  await an.submit({ name: 0, contact: '', details: '', skill: null });
  await an.submit({ send: 0 });
  await bo.pressToken(tokenOf('aid', 'see', id));
  expect(read(bo.view)).toContain('Carry chairs');
  expect(read(bo.view)).toContain('Gent');
});

test('a request asked in two languages at once is shown in both before it is sent, and no number stays in either', async () => {
  await using app = await palabre();
  const [an, bo] = [app.person('An'), app.person('Bo', 'nl')];
  const asked = 'en: carry boxes Saturday morning, Ghent || nl: dozen dragen, bel 0475 12 34 56';
  expect(told(await an.command('aid', asked))).toContain('In Dutch: Dozen dragen, bel 0475 12 34 56');
  await an.submit({ first: 1 });
  const request = await app.database.aidRequest.findFirstOrThrow();
  expect(request).toMatchObject({ locale: 'en', what: 'Carry boxes', area: 'Ghent', contact: '0475 12 34 56' });
  await bo.pressToken(tokenOf('aid', 'see', request.id));
  expect(bo.view.title).toBe('Dozen dragen, bel');
});
