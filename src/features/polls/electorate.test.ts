import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { told } from '../../../test/support/reading.ts';
import { readShortForm } from './sentence.ts';

/** A community in which An is on the roll as a client who speaks Dutch and sits in Ethics, and Bo is nobody yet. */
async function cooperative(app: App) {
  const an = app.person('An');
  const bo = app.person('Bo', 'fr');
  const org = app.person('Org');
  for (const person of [an, bo, org]) await person.command('palabre', 'me');
  const { id: community } = app.house.community;
  await app.database.community.update({ where: { id: community }, data: { memberTypes: ['Client', 'User'] } });
  const member = await app.database.member.findFirstOrThrow({ where: { name: 'An' } });
  await app.database.member.update({
    where: { id: member.id },
    data: { rollId: '1', memberType: 'Client', rollLocale: 'nl' },
  });
  await app.database.group.create({
    data: {
      id: '0123456789ef',
      communityId: community,
      name: 'Good Éthics',
      createdAt: new Date(),
      taken: { create: { memberId: member.id, since: new Date() } },
    },
  });
  return { an, bo, org, member };
}

test.each(['for:roll', 'for:group=good ethics', 'for:type=client', 'for:lang=nl', 'pour:registre for:type=client'])(
  '%s lets in who is meant, and tells the others why not, in private',
  async flag => {
    await using app = await palabre();
    const { an, bo, org } = await cooperative(app);
    await org.command('poll', `Which day? | Monday | Tuesday | ${flag} closes:3d`);
    await app.idle();
    expect(told({ type: 'say', view: app.platform.messages[0]!.view })).not.toContain('everyone here');
    expect(told(await an.press('Monday'))).toContain('Monday');
    expect(told(await bo.press('Monday'))).toContain('Ce vote s’adresse à');
    expect(await app.database.ballot.count()).toBe(1);
  },
);

test('a poll for everyone says that it is one vote an account; one for some says for whom', async () => {
  await using app = await palabre();
  const { org } = await cooperative(app);
  await org.command('poll', 'All? | Yes | No');
  await org.command('poll', 'Some? | Yes | No | for:roll for:lang=nl for:lang=fr');
  await app.idle();
  const [all, some] = app.platform.messages.map(({ view }) => told({ type: 'say', view }));
  expect(all).toContain('open to everyone here, one vote per account');
  expect(some).toContain('for: Members on the list + Speaks Dutch or Speaks French');
});

test('whom nobody knows is refused with what can be typed', async () => {
  await using app = await palabre();
  const { org } = await cooperative(app);
  expect(told(await org.command('poll', 'Q? | A | B | for:group=nobody'))).toContain(
    'I do not know whom “group=nobody” means',
  );
  expect(await app.database.poll.count()).toBe(0);
});

test('a rule counts as it is when somebody votes: who joins the group later may vote', async () => {
  await using app = await palabre();
  const { bo, org } = await cooperative(app);
  await org.command('poll', 'Which day? | Monday | Tuesday | for:group=good ethics');
  await app.idle();
  expect(told(await bo.press('Monday'))).toContain('s’adresse à d’autres');
  await bo.command('group', 'join good ethics');
  expect(told(await bo.press('Monday'))).toContain('Monday');
});

test('a poll for others waits for nobody else', async () => {
  await using app = await palabre();
  const { an, bo, org } = await cooperative(app);
  await org.command('poll', 'Which day? | Monday | Tuesday | for:roll');
  await app.idle();
  expect(told(await an.open())).toContain('Which day?');
  expect(told(await bo.open())).not.toContain('Which day?');
});

test('a poll asked in the name of a group is closed by its animateurs too, and only by members of the group asked', async () => {
  await using app = await palabre();
  const { an, bo, member } = await cooperative(app);
  expect(told(await bo.command('poll', 'Q? | A | B | group:good ethics'))).toContain('au nom duquel');
  await an.command('poll', 'Q? | A | B | group:good ethics');
  await app.idle();
  await bo.command('group', 'join good ethics');
  expect(told(await bo.command('poll', 'close 1'))).toContain('peut');
  const bos = await app.database.member.findFirstOrThrow({ where: { name: 'Bo' } });
  await app.database.seat.update({
    where: { groupId_memberId: { groupId: '0123456789ef', memberId: bos.id } },
    data: { animateur: true },
  });
  await bo.command('poll', 'close 1');
  const poll = await app.database.poll.findFirstOrThrow();
  expect(poll).toMatchObject({ groupId: '0123456789ef', organiserId: member.id });
  expect(poll.closesAt).not.toBeNull();
});

test('the form offers whom it may be for, and keeps what was typed', async () => {
  await using app = await palabre();
  const { an, bo } = await cooperative(app);
  await an.command('poll', 'Which day? | Monday | Tuesday | for:type=client group:good ethics', {
    ...app.channel,
    id: 'D-U-An',
    kind: 'direct',
    space: '',
  });
  expect(an.page.fields.map(({ name }) => name)).toContain('group');
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0], group: 0 });
  await an.submit({ extras: [] });
  const field = an.page.fields.find(({ name }) => name === 'electorate');
  expect(field).toMatchObject({ type: 'many of', value: [expect.any(Number)] });
  await an.submit({
    secrecy: 0,
    results: 0,
    electorate: field?.type === 'many of' ? field.value : [],
    closes: '',
    description: '',
  });
  await app.idle();
  expect(await app.database.poll.findFirst()).toMatchObject({
    groupId: '0123456789ef',
    audience: [{ rule: 'type', argument: 'Client' }],
  });
  expect(told(await bo.press('Monday'))).toContain('s’adresse à d’autres');
});

test('settings whose values have spaces go on until the next setting', () => {
  expect(readShortForm('Q | a | b | for:group=Good food closes:24/12 18:00 for:roll named')).toMatchObject({
    electorate: ['group=good food', 'roll'],
    closes: '24/12 18:00',
    secrecy: 'named',
  });
});
