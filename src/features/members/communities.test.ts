import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import type { Event, PlaceRef } from '../../core/adapter.ts';
import { connectionKey } from '../../core/adapter.ts';
import { adminCode } from '../../engine/codes.ts';
import { addCommunity, adoptSpace } from '../../engine/communities.ts';
import { issueInvitations } from '../../engine/issue.ts';

const neighbours = { name: 'Les voisins', locale: 'fr', zone: 'Europe/Brussels', pretend: false } as const;

test('somebody known in two communities sees in private which one they speak to, and switches by a button', async () => {
  await using app = await palabre();
  const { world } = app.house.engine;
  const connection = connectionKey(app.platform.platform, app.platform.identity);
  const other = await addCommunity(world, app.database, neighbours);
  await adoptSpace(world, app.database, other.id, { connection, id: 'S2', name: 'Les voisins' });
  const theirs: PlaceRef = { ...app.platform.channel('voisins'), space: 'S2', spaceName: 'Les voisins' };
  const an = app.person('An');
  await an.command('poll', 'Here? | Yes | No');
  expect(told(await an.say('palabre community'))).toContain('did not understand');
  const direct = {
    ...app.channel,
    id: `D-${an.person.id}`,
    kind: 'direct',
    name: '',
    space: '',
    spaceName: '',
  } as const;
  await an.command('palabre', 'community', direct);
  expect(read(an.view)).toContain('It is the only community');
  await an.command('poll', 'There? | Yes | No', theirs);
  await an.command('palabre', 'community', direct);
  const first = an.view.title;
  for (const [name, question] of [
    ['Le Panier commun', 'Here?'],
    ['Les voisins', 'There?'],
  ] as const) {
    await an.command('palabre', 'community', direct);
    const label = labelsOf(an.view).find(one => one.endsWith(name)) ?? expect.fail(`${name} is not offered`);
    await an.press(label);
    expect(an.view.title).toContain(name);
    expect(labelsOf(an.view)[0]).toBe(`✓ ${name}`);
    await an.command('poll', 'list', direct);
    expect(labelsOf(an.view).join()).toContain(question);
    await an.open();
    expect(an.view.title).toContain(name);
  }
  expect(first).toContain('In private, you speak to');
  // In a channel the community is the channel's, whatever was chosen.
  await an.command('palabre');
  expect(an.view.title).toContain('Le Panier commun');
});

test('a community of which nothing was said speaks as whoever adopts it does, and keeps what was said', async () => {
  await using app = await palabre();
  await app.database.space.deleteMany();
  const { world } = app.house.engine;
  const other = await addCommunity(world, app.database, { ...neighbours, zone: 'Europe/Paris' });
  expect(other.country).toBe('FR');
  const said = await addCommunity(world, app.database, { ...neighbours, name: 'Said', locales: ['fr', 'en'] });
  const adopt = async (name: string, community: string, space: string) => {
    const code = await app.database.$transaction(db => adminCode(world, db, community));
    const place = { ...app.channel, space, spaceName: space };
    return told(await app.person(name, 'nl').command('palabre', `admin ${code}`, place));
  };
  expect(await adopt('An', other.id, 'S1')).toContain('Les voisins');
  expect(await app.database.community.findUnique({ where: { id: other.id } })).toMatchObject({
    locale: 'nl',
    locales: ['nl'],
    zone: 'Europe/Brussels',
    country: 'BE',
  });
  await adopt('Bo', said.id, 'S2');
  expect(await app.database.community.findUnique({ where: { id: said.id } })).toMatchObject({ locale: 'fr' });
});

test('nobody switches to a community that they are no member of; whoever claims their place there speaks to it', async () => {
  await using app = await palabre();
  const other = await addCommunity(app.house.engine.world, app.database, neighbours);
  const an = app.person('An');
  await an.command('palabre', 'me');
  expect(told(await an.pressToken(`members-speak-${other.id}-`))).toContain('no longer here');
  const place = { communityId: other.id, name: 'An', rollId: '1', createdAt: new Date(0) };
  const { id } = await app.database.member.create({ data: { ...place, id: '0123456789ab' } });
  const { world } = app.house.engine;
  const codes = await app.database.$transaction(db => issueInvitations(world, db, other.id, [id]));
  app.clock.advance({ minutes: 1 });
  expect(told(await an.say(codes.get(id) ?? ''))).toContain('Welcome to Les voisins');
  await an.open();
  expect(an.view.title).toContain('Les voisins');
});

test('in a space that no community adopted the bot says how in one line, to whatever happens, and keeps nothing', async () => {
  const guest = testPlatform({ platform: 'telegram', id: 'T2' });
  await using app = await palabre({ platforms: [testPlatform(), guest] });
  await app.database.space.deleteMany({ where: { connectionKey: connectionKey('telegram', guest.identity) } });
  const tables = [
    'account',
    'member',
    'place',
    'visit',
    'inbound',
    'draft',
    'post',
    'delivery',
    'guess',
    'audit',
    'poll',
  ];
  const kept = async () => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await app.database.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
      counts[table] = row?.n ?? 0;
    }
    return counts;
  };
  const before = await kept();
  const happens: { [type in Event['type']]: Extract<Event, { type: type }> } = {
    command: { type: 'command', name: 'poll', text: 'Which day? | Monday | Tuesday' },
    press: { type: 'press', token: 'polls-vote-0123456789ab-1', values: [], on: 'M1' },
    submit: { type: 'submit', token: 'form-fill-0123456789ab-0', values: { title: 'x' } },
    said: {
      type: 'said',
      text: 'hello',
      files: [{ name: 'members.csv', size: 3, open: () => Promise.reject(new Error('Nobody opens it.')) }],
    },
    opened: { type: 'opened' },
    invited: { type: 'invited' },
    removed: { type: 'removed' },
    moved: { type: 'moved', to: guest.channel('elsewhere') },
    reachable: { type: 'reachable' },
    unreachable: { type: 'unreachable' },
  };
  const silent = ['removed', 'moved', 'reachable', 'unreachable'];
  const an = app.person('An', 'nl', guest);
  for (const [type, event] of Object.entries(happens)) {
    const reply = await an.meet(event, guest.channel('agora'));
    expect(told(reply), type).toBe(
      silent.includes(type) ? '' : told(await an.command('palabre', '', guest.channel('agora'))),
    );
    if (!silent.includes(type)) {
      expect(told(reply), type).toContain('/palabre admin');
      expect(told(reply).split('\n'), type).toHaveLength(1);
    }
  }
  for (const name of app.house.engine.world.features.keys())
    for (const command of Object.keys(app.house.engine.world.features.get(name)?.commands ?? {}).filter(
      c => !c.includes(' '),
    ))
      expect(told(await an.command(command, '', guest.channel('agora')))).toContain('/palabre admin');
  expect(await kept()).toEqual(before);
});
