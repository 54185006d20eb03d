import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';

const days = 'Which day? | Monday | Tuesday';
/** Any figure by which one option could be told from another. */
const figures = /\d+ votes?, \d|\d+%|Monday [A-Z]|Tuesday [A-Z]|with \d/;

async function everythingShownTo(app: App, person: Player, poll: string): Promise<string[]> {
  const shown = [
    await person.pressToken(tokenOf('polls', 'ballot', poll)),
    await person.pressToken(tokenOf('polls', 'voters', poll)),
    await person.command('poll', 'results 1'),
    await person.command('poll', 'list'),
    await person.command('palabre'),
    await person.open(),
  ].map(told);
  return [...shown, ...app.platform.messages.map(({ view }) => read(view))];
}

async function pollWith(app: App, settings: string): Promise<string> {
  await app.person('An').command('poll', `${days} | ${settings}`);
  await app.idle();
  return (await app.database.poll.findFirstOrThrow()).id;
}

for (const secrecy of ['named', 'confidential']) {
  test(`results after closing (${secrecy}) are told by no view before, not even to whoever voted or asked`, async () => {
    await using app = await palabre();
    const poll = await pollWith(app, `after-closing ${secrecy}`);
    const bea = app.person('Bea');
    const recorded = told(await bea.press('Monday'));
    await app.person('Chris').press('Tuesday');
    await app.pass({ seconds: 3 });
    const an = app.person('An');
    const dora = app.person('Dora');
    const chosen = told(await bea.pressToken(tokenOf('polls', 'choose', poll), { values: [0] }));
    const shown = [recorded, chosen];
    for (const person of [an, bea, dora]) shown.push(...(await everythingShownTo(app, person, poll)));
    for (const text of shown) expect(text).not.toMatch(figures);
    expect(shown.join('\n')).toContain('2 people have voted');
    expect(app.platform.messages.flatMap(({ view }) => view.blocks)).not.toContainEqual(
      expect.objectContaining({ share: 0.5 }),
    );
    await an.pressToken(tokenOf('polls', 'close', poll));
    await app.pass({ seconds: 3 });
    expect(told(await dora.command('poll', 'results 1'))).toMatch(figures);
    expect(read(app.platform.messages[0]!.view)).toContain('Monday: 1 vote, 50%');
  });

  test(`results after my vote (${secrecy}) are told to whoever voted, and to nobody else before closing`, async () => {
    await using app = await palabre();
    const poll = await pollWith(app, `after-vote ${secrecy}`);
    const bea = app.person('Bea');
    expect(told(await bea.press('Monday'))).toContain('Monday: 1 vote, 100%');
    await app.pass({ seconds: 3 });
    for (const person of [app.person('An'), app.person('Dora')])
      for (const text of await everythingShownTo(app, person, poll)) expect(text).not.toMatch(figures);
    expect(told(await bea.command('poll', 'results 1'))).toContain('Monday: 1 vote, 100%');
    const an = app.person('An');
    await an.pressToken(tokenOf('polls', 'vote', poll, '2'));
    expect(told(await an.command('poll', 'results 1'))).toContain('Monday: 1 vote, 50%');
  });
}

test('live results are told to everyone at once', async () => {
  await using app = await palabre();
  await pollWith(app, 'live');
  await app.person('Bea').press('Monday');
  expect(told(await app.person('Dora').command('poll', 'results 1'))).toContain('Monday: 1 vote, 100%');
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Monday: 1 vote, 100%');
});

test('in a confidential poll only whoever opened it sees who chose what', async () => {
  await using app = await palabre();
  const poll = await pollWith(app, 'confidential live');
  await app.person('Bea').press('Monday');
  const dora = app.person('Dora');
  for (const text of await everythingShownTo(app, dora, poll)) expect(text).not.toContain('Bea');
  expect(told(await dora.pressToken(tokenOf('polls', 'voters', poll)))).toContain('only the organiser sees');
  const an = app.person('An');
  await an.command('poll', 'results 1');
  expect(told(await an.press('Who chose what'))).toContain('Monday Bea');
});

test('in a named poll everyone sees who chose what, and it says so before voting', async () => {
  await using app = await palabre();
  await pollWith(app, 'named live');
  expect(read(app.platform.messages[0]!.view)).toContain('Named: everyone sees who chose what');
  await app.person('Bea').press('Monday');
  const dora = app.person('Dora');
  await dora.command('poll', 'results 1');
  expect(labelsOf(dora.view)).toContain('Who chose what');
  expect(told(await dora.press('Who chose what'))).toContain('Monday Bea\nTuesday –');
});

test('so many names as fit are listed, however long they are, and how many more there are', async () => {
  await using app = await palabre();
  await pollWith(app, 'named live');
  await Promise.all(
    Array.from({ length: 120 }, (_, n) => app.person(`Person ${n} ${'van den '.repeat(12)}`).press('Monday')),
  );
  const dora = app.person('Dora');
  await dora.command('poll', 'results 1');
  expect(told(await dora.press('Who chose what'))).toMatch(/ and \d+ more/);
});

test('what is kept with an event for a redelivery names no member and holds no text of theirs', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', 'A secret word? | Abracadabra | Sesame');
  await app.idle();
  await app.person('Bea').press('Sesame');
  await app.person('Bea').say('sesame');
  const kept = JSON.stringify(await app.database.inbound.findMany());
  expect(kept).not.toMatch(/secret|Abracadabra|sesame|Bea(?!")/i);
  expect(JSON.stringify(app.log)).not.toMatch(/secret|Abracadabra|sesame|"Bea"|U-Bea/i);
});

test('while figures are hidden, options that their buttons say whole are not listed as well', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const kinds = async (options: string) => {
    await an.command('poll', `Which day? | ${options} | after-closing`);
    await app.idle();
    return app.platform.messages.at(-1)?.view.blocks.map(({ type }) => type);
  };
  expect(await kinds('Monday | Tuesday')).toEqual(['note', 'buttons']);
  expect(await kinds('Monday | The Tuesday after the general meeting')).toEqual(['tally', 'note', 'buttons']);
  expect(await kinds('Monday | Tuesday | multiple'), 'no button says them').toEqual(['tally', 'note', 'buttons']);
});

test('who opens a poll in which nobody has voted sees its options once, to choose from', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | multiple`);
  const bea = app.person('Bea');
  await bea.command('poll', '1');
  expect(bea.view.blocks.map(({ type }) => type)).toEqual(['choice', 'note']);
  await bea.choose(['Monday']);
  await bea.command('poll', '1');
  expect(bea.view.blocks.map(({ type }) => type)).toContain('tally');
});
