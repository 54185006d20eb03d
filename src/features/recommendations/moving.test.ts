import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';

type Player = ReturnType<App['person']>;

async function named(app: App, name: string, role?: 'board' | 'animateur'): Promise<Player> {
  const player = app.person(name);
  await player.command('palabre', 'me');
  const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name } } });
  if (role) await app.database.roleGrant.create({ data: { memberId, role, grantedAt: new Date() } });
  return player;
}

async function files(player: Player, title: string): Promise<void> {
  await player.command('recommend');
  await player.submit({ title, what: `${title}, soon.`, why: '', place: null });
  const [question] = player.reply.type === 'ask' || player.reply.type === 'fix' ? player.reply.page.fields : [];
  if (question?.name.startsWith('instead-'))
    await player.submit({ [question.name]: question.type === 'one of' ? question.options.length - 1 : 0 });
}

/** Opens the menu of that one and makes the move. */
async function moves(player: Player, number: number, label: string, values: Parameters<Player['submit']>[0] = {}) {
  await player.command('recommend', String(number));
  await player.press('What happens next');
  await player.press(label);
  return player.submit({ text: '', batch: null, ...values });
}

const direct = (app: App, player: Player) =>
  app.platform.messages.filter(({ place }) => place === `D-${player.person.id}`).map(({ view }) => read(view));

/** The position of that place in the page that is asked. */
const placeCalled = (player: Player, name: string) =>
  player.page.fields
    .flatMap(field => (field.type === 'one of' ? field.options : []))
    .find(({ label }) => label.startsWith(name))!.value;

async function house() {
  const app = await palabre();
  const [bea, ann, bo] = [await named(app, 'Bea', 'board'), await named(app, 'Ann'), await named(app, 'Bo')];
  return { app, bea, ann, bo };
}

test('all that waits can be reached, a page at a time; each answer says what was done and leads to the next', async () => {
  const { app, bea, ann } = await house();
  await using _ = app;
  const authorId = (await app.database.member.findFirstOrThrow({ where: { name: 'Ann' } })).id;
  const at = (day: number) => new Date(Date.UTC(2026, 6, day));
  await app.database.recommendation.createMany({
    data: Array.from({ length: 10 }, (_, n) => ({
      ...{ id: `named000000${n}`, communityId: app.house.community.id, authorId, number: 10 - n },
      ...{ title: `Idea ${10 - n}`, what: 'Now.', why: '', status: 'under_review' as const, locale: 'en' },
      ...{ filedAt: at(n + 1), movedAt: at(n + 1) },
    })),
  });
  await bea.command('recommend', 'waiting');
  expect(labelsOf(bea.view)).toEqual(['10', '9', '8', '7', '6', '5', '4', '3', 'More']);
  await bea.press('More');
  expect(labelsOf(bea.view)).toEqual(['2', '1', 'Back']);
  await bea.press('2');
  await bea.press('What happens next');
  await bea.press('Reject');
  await bea.submit({ text: 'Too dear.', batch: null });
  expect(read(bea.view)).toBe(
    'Noted for number 2: rejected.\n2. Idea 2\nrejected\nIts authors, supporters and followers hear of it in the evening, in one message.',
  );
  await bea.press('See what waits');
  expect(bea.view.title).toContain('9 recommendations');
  // Filed last comes first, whatever its number: what is brought in from before has higher ones.
  await ann.command('recommend', 'list');
  expect(labelsOf(ann.view).slice(0, 3)).toEqual(['1', '2', '3']);
});

test('the board moves it on, its author and supporters are told once a day for all of it, and not who moved it', async () => {
  const { app, bea, ann, bo } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await files(ann, 'A cheaper canteen');
  for (const number of [1, 2]) {
    await bo.command('recommend', String(number));
    await bo.press('Support');
  }
  await moves(bea, 1, 'Take under review');
  await moves(bea, 1, 'Accept', { way: 2, text: 'A good idea.' });
  await moves(bea, 2, 'Take under review');
  await moves(bea, 2, 'Reject', { text: 'Too dear.' });
  expect(read(bea.view)).toContain('Noted for number 2: rejected.');
  await app.pass({ hours: 48 });
  for (const player of [ann, bo]) {
    const messages = direct(app, player);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('accepted as experiment');
    expect(messages[0]).toContain('Too dear.');
  }
  expect(direct(app, bea)).toEqual([]);
  await bo.command('recommend', 'where 1');
  await bo.press('Where is it?');
  expect(read(bo.view)).toMatch(/accepted, experiment, Bea\nA good idea\./);
});

test('the board takes an answer back with its reason, and all of it stays in the history', async () => {
  const { app, bea, ann } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await moves(bea, 1, 'Take under review');
  await moves(bea, 1, 'Reject', { text: 'Too dear.' });
  await moves(bea, 1, 'Take the answer back', { text: 'A gift pays for the hives.' });
  expect(read(bea.view)).toContain('under review');
  await moves(bea, 1, 'Accept', { way: 0, text: 'Now it can be done.' });
  await ann.command('recommend', '1');
  await ann.press('Where is it?');
  expect(read(ann.view)).toMatch(/accepted[\s\S]*answer taken back, Bea\nA gift[\s\S]*rejected, Bea\nToo dear\./);
});

test('a move by somebody who may not is refused, and so is one that another has overtaken', async () => {
  const { app, bea, ann, bo } = await house();
  await using _ = app;
  const cat = await named(app, 'Cat', 'animateur');
  await files(ann, 'Bees on the roof');
  const { id } = await app.database.recommendation.findFirstOrThrow();
  expect(told(await bo.pressToken(`recommend-move-${id}-review`))).toContain('It moved on meanwhile');
  await moves(bea, 1, 'Take under review');
  for (const player of [bea, cat]) {
    await player.command('recommend', '1');
    await player.press('What happens next');
    await player.press(player === bea ? 'Accept' : 'Reject');
  }
  const replies = await Promise.all([bea.submit({ way: 0, text: '' }), cat.submit({ text: 'No.' })]);
  expect(replies.map(told).filter(text => text.includes('It moved on meanwhile'))).toHaveLength(1);
  expect(await app.database.recommendationMove.count({ where: { kind: { in: ['accept', 'reject'] } } })).toBe(1);
});

test('two merges into each other at the same moment leave one, and each supporter says whether theirs goes along', async () => {
  const { app, bea, ann, bo } = await house();
  await using _ = app;
  const cat = await named(app, 'Cat', 'animateur');
  await files(ann, 'Bees on the roof');
  await files(ann, 'A cheaper canteen');
  const dee = await named(app, 'Dee');
  for (const [player, number] of [
    [ann, 1],
    [ann, 2],
    [bo, 1],
    [dee, 2],
  ] as const) {
    await player.command('recommend', String(number));
    await player.press('Support');
  }
  for (const [player, from] of [
    [bea, 1],
    [cat, 2],
  ] as const) {
    await player.command('recommend', String(from));
    await player.press('What happens next');
    await player.press('Merge into another');
  }
  await Promise.all([
    bea.submit({ into: '2', text: '', batch: null }),
    cat.submit({ into: '1', text: '', batch: null }),
  ]);
  const merged = await app.database.recommendation.findMany({ where: { status: 'merged' } });
  expect(merged).toHaveLength(1);
  const into = merged[0]?.mergedIntoId ?? '';
  const [alone, other] = merged[0]?.number === 1 ? ([bo, 2] as const) : ([dee, 1] as const);
  await app.pass({ hours: 48 });
  const supports = () => app.database.recommendationTie.count({ where: { recommendationId: into, kind: 'support' } });
  expect(direct(app, alone).some(text => text.includes('Does your support go along?'))).toBe(true);
  expect(direct(app, alone === bo ? dee : bo)).toEqual([]);
  expect(await supports()).toBe(2);
  await alone.press(`Support number ${other}`);
  expect(await supports()).toBe(3);
  await alone.press('No, withdraw it');
  expect(await app.database.recommendationTie.count({ where: { kind: 'support' } })).toBe(3);
});

test('it cannot be merged into itself, and is offered the others to be merged into, those like it first', async () => {
  const { app, bea, ann } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  expect(told(await moves(bea, 1, 'Merge into another', { into: '1' }))).toContain('cannot be merged into itself');
  await files(ann, 'Some bees on roofs');
  await files(ann, 'A piano in the hall');
  await bea.command('recommend', '1');
  await bea.press('What happens next');
  await bea.press('Merge into another');
  expect(bea.page.fields[0]).toMatchObject({
    options: [{ label: '2. Some bees on roofs' }, { label: '3. A piano in the hall' }],
  });
  await bea.submit({ like: 0, text: '', batch: null });
  const [first, second] = await app.database.recommendation.findMany({ orderBy: { number: 'asc' } });
  expect([first?.status, first?.mergedIntoId]).toEqual(['merged', second?.id]);
});

test('answers are held back under a name, seen by nobody else, and published together', async () => {
  const { app, bea, ann, bo } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await files(ann, 'A cheaper canteen');
  for (const number of [1, 2]) await moves(bea, number, 'Take under review');
  await app.pass({ hours: 48 });
  await bea.command('recommend', 'answers');
  await bea.press('Hold answers back');
  await bea.submit({ title: 'The board’s answers of 22 March' });
  await moves(bea, 1, 'Accept', { way: 0, text: 'Yes.', batch: 0 });
  await moves(bea, 2, 'Reject', { text: 'Too dear.', batch: 0 });
  expect(read(bea.view)).toContain('2 answers, held back');
  expect(told(await moves(bea, 1, 'Reject', { text: 'No.' }))).toContain('held back already');
  expect(told(await bo.command('recommend', '2'))).not.toContain('Too dear');
  const { id } = await app.database.recommendationBatch.findFirstOrThrow();
  expect(told(await bo.pressToken(`recommend-batch-${id}-`))).toContain('not there');
  await ann.command('recommend', '2');
  await ann.press('What happens next');
  await ann.press('Withdraw');
  await ann.submit({ text: '' });
  for (const name of ['garden', 'kitchen']) await bo.command('palabre', '', app.platform.channel(name));
  await bea.pressToken(`recommend-publish-${id}-`);
  const kitchen = placeCalled(bea, '#kitchen');
  await bo.meet({ type: 'removed' }, app.platform.channel('garden'));
  await bea.submit({ place: kitchen });
  expect(await app.database.recommendation.findMany({ orderBy: { number: 'asc' }, select: { status: true } })).toEqual([
    { status: 'accepted' },
    { status: 'withdrawn' },
  ]);
  await app.idle();
  const hung = app.platform.messages.filter(({ view }) => view.title.includes('answers of 22 March'));
  expect(hung.map(({ place }) => place)).toEqual(['C-kitchen']);
  await bea.pressToken(`recommend-publish-${id}-`);
  expect(told(await bea.submit({ place: null }))).toContain('published already');
});

test('who waits for an answer is listed after thirty days, and not before', async () => {
  const { app, bea, ann } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  expect(told(await bea.command('recommend', 'waiting'))).toContain('No recommendation has waited');
  app.clock.advance({ hours: 31 * 24 });
  await bea.open();
  expect(labelsOf(bea.view)).toContain('1 unanswered recommendation');
  await bea.command('recommend', 'waiting');
  expect(read(bea.view)).toMatch(/Bees on the roof\nput forward · \d+ \w+ 2026/);
  await bea.press('Take 1 under review');
  expect(read(bea.view)).toContain('No recommendation has waited');
  expect(told(await ann.command('recommend', 'waiting'))).toContain('Your role does not allow this');
});

test('a co-author says yes, amends, and inherits the words when the first author is forgotten', async () => {
  const { app, ann, bo } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await ann.command('recommend', '1');
  await ann.press('What happens next');
  await ann.press('Invite a co-author');
  await ann.submit({ name: 'bo' });
  await app.pass({ hours: 48 });
  expect(direct(app, bo).some(text => text.includes('asked to be a co-author'))).toBe(true);
  await bo.press('Yes, I am a co-author');
  expect(read(bo.view)).toContain('Ann and Bo');
  await bo.press('What happens next');
  await bo.press('Amend');
  await bo.submit({ title: 'Bees on both roofs', what: 'Four hives.', why: '', text: 'More room.' });
  await bo.press('See it');
  await bo.press('Where is it?');
  expect(read(bo.view)).toContain('Before: Bees on the roof');
  const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name: 'Ann' } } });
  await ann.command('palabre', 'forget');
  await ann.press('Yes, forget me in seven days');
  await app.pass({ hours: 8 * 24 });
  expect(await app.database.recommendation.findFirstOrThrow()).toMatchObject({ title: 'Bees on both roofs' });
  expect((await app.database.recommendation.findFirstOrThrow()).authorId).not.toBe(memberId);
});

test('what its only author wrote goes with them, and what nobody answered yet is withdrawn', async () => {
  const { app, ann, bo } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await ann.command('palabre', 'forget');
  await ann.press('Yes, forget me in seven days');
  await app.pass({ hours: 8 * 24 });
  expect(await app.database.recommendation.findFirstOrThrow()).toMatchObject({
    title: '',
    status: 'withdrawn',
    authorId: null,
  });
  expect(told(await bo.command('recommend', '1'))).toContain('its words were erased with its author');
});

test('whoever carries it out is asked for a word every three months, until it is done', async () => {
  const { app, bea, ann, bo } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await moves(bea, 1, 'Take under review');
  await moves(bea, 1, 'Accept', { way: 0 });
  await moves(bea, 1, 'Begin the work');
  await bea.press('What happens next');
  await bea.press('Who carries it out');
  await bea.submit({ name: 'Bo' });
  await app.pass({ hours: 24 });
  await app.pass({ hours: 92 * 24 });
  await app.pass({ hours: 48 });
  expect(direct(app, bo).some(text => text.includes('A word on recommendation 1'))).toBe(true);
  await bo.press('A word on progress');
  await bo.submit({ percent: 40, text: 'Two hives stand.' });
  expect(read(bo.view)).toContain('in progress, 40% (project)');
  await bo.press('What happens next');
  await bo.press('Milestones');
  await bo.submit({ steps: 'x Two hives\nTwo more\n' });
  expect(read(bo.view)).toContain('☑ Two hives\n☐ Two more');
  // Of two lists at the same moment one stands, and neither breaks off.
  for (let round = 0; round < 5; round++) {
    for (const player of [bea, bo]) {
      await player.command('recommend', '1');
      await player.press('What happens next');
      await player.press('Milestones');
    }
    await Promise.all([bea.submit({ steps: 'One more' }), bo.submit({ steps: 'One more' })]);
  }
  expect(await app.database.recommendationMilestone.count()).toBe(1);
});

test('what is pressed twice is done once: who follows still does, and a closed cycle stays closed', async () => {
  const { app, bea, ann } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await bea.command('recommend', '1');
  const { id } = await app.database.recommendation.findFirstOrThrow();
  for (const _ of [1, 2]) await bea.pressToken(`recommend-follow-${id}-`);
  expect(labelsOf(bea.view)).toContain('Stop following');
  await bea.command('recommend', 'cycles');
  await bea.press('New cycle');
  await bea.submit({ name: '2026', starts: '2026-01-01' });
  const cycle = await app.database.cycle.findFirstOrThrow();
  for (const _ of [1, 2]) await bea.pressToken(`recommend-closecycle-${cycle.id}-`);
  expect(labelsOf(bea.view)).toContain('Reopen 2026');
});

test.each([
  'where is it with bees?',
  'where is 1?',
  'Où en est la recommandation n° 1 ?',
  'hoe staat het met nummer 1?',
])('answers %j in private', async words => {
  const { app, ann, bo } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await bo.command('palabre');
  expect(told(await bo.say(words))).toContain('Bees on the roof');
});

test('comments are read by everybody and deleted by whoever wrote them', async () => {
  const { app, ann, bo } = await house();
  await using _ = app;
  await files(ann, 'Bees on the roof');
  await bo.command('recommend', '1');
  await bo.press('Comments');
  await bo.press('Add a comment');
  await bo.submit({ text: 'And a hedge.' });
  await ann.command('recommend', '1');
  await ann.press('1 comment');
  expect(read(ann.view)).toContain('And a hedge.');
  const comment = await app.database.recommendationComment.findFirstOrThrow();
  expect(told(await ann.pressToken(`recommend-uncomment-${comment.recommendationId}-${comment.id}`))).toContain(
    'no longer there',
  );
  await bo.press('Delete mine');
  expect(await app.database.recommendationComment.count()).toBe(0);
});
