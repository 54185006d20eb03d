import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import type { Role } from '../../core/feature.ts';
import { idOf } from '../../core/ids.ts';
import { readContext } from '../../engine/context.ts';
import { readerOfAccount } from '../../engine/identity.ts';
import { systemChance } from '../../main.ts';
import { aid } from './index.ts';
import { type Age, type Audience, audiences, maySee, type Part, type Relation } from './visibility.ts';

/** One word for each part of a request, found nowhere else. */
const marks = {
  words: 'Wzzwhat',
  name: 'Nzzname',
  contact: 'Czzcontact',
  offers: 'Ozzoffer',
  helper: 'Hzzhelper',
} as const;
const parts = Object.keys(marks) as Part[];

const people: readonly {
  readonly name: string;
  readonly relation: Relation;
  readonly roles: readonly Role[];
  readonly roll: boolean;
}[] = [
  { name: 'Outsider', relation: 'anyone', roles: [], roll: false },
  { name: 'Member', relation: 'member', roles: [], roll: true },
  { name: 'Registered', relation: 'helper', roles: ['helper'], roll: true },
  { name: 'Animateur', relation: 'member', roles: ['animateur'], roll: true },
  { name: 'Admin', relation: 'member', roles: ['admin', 'board'], roll: true },
  { name: 'OtherReferent', relation: 'member', roles: ['referent'], roll: true },
  { name: 'Referent', relation: 'referent', roles: ['referent'], roll: true },
  { name: marks.helper, relation: 'matched', roles: ['helper'], roll: true },
  { name: marks.offers, relation: 'member', roles: [], roll: true },
  { name: marks.name, relation: 'asker', roles: [], roll: true },
];

/** What somebody is to a request that is not for them by their role: what counts is the table's own word for it. */
function relationOf(person: (typeof people)[number], audience: Audience): Relation {
  if (person.relation === 'asker' || person.relation === 'matched') return person.relation;
  if (audience === 'referent') return person.relation === 'referent' ? 'referent' : 'anyone';
  return person.relation === 'referent' ? 'member' : person.relation;
}

type World = {
  readonly app: App;
  readonly players: ReadonlyMap<string, Player>;
  readonly ids: ReadonlyMap<string, string>;
};

async function everybody(app: App): Promise<World> {
  const players = new Map<string, Player>();
  const ids = new Map<string, string>();
  for (const { name, roles, roll } of people) {
    const player = app.person(name);
    await player.command('palabre', 'me');
    const { memberId, communityId } = await app.database.membership.findFirstOrThrow({ where: { account: { name } } });
    if (roll) await app.database.member.update({ where: { id: memberId }, data: { rollId: name } });
    for (const role of roles) await app.database.roleGrant.create({ data: { memberId, role, grantedAt: new Date() } });
    // Everybody brings it, so that lists, rounds and digests would show it to whoever they may.
    await app.database.aidProfile.create({
      data: {
        memberId,
        communityId,
        bringsSkills: ['garden'],
        bringsStems: [],
        needsSkills: [],
        needsStems: [],
        areaKeys: [],
        languages: [],
        hours: [],
        updatedAt: new Date(),
      },
    });
    players.set(name, player);
    ids.set(name, memberId);
  }
  return { app, players, ids };
}

/** A request with a helper found and another who offered; the one place that is still free keeps it open. */
async function requestOf(
  { app, ids }: World,
  audience: Audience,
  hidden: boolean,
): Promise<{ id: string; match: string }> {
  const [id, match, offer] = [idOf(systemChance(12)), idOf(systemChance(12)), idOf(systemChance(12))];
  const now = new Date(app.clock.now().epochMilliseconds);
  const place = await app.database.place.findFirstOrThrow();
  await app.database.aidRequest.create({
    data: {
      ...{
        id,
        communityId: app.house.community.id,
        askerId: ids.get(marks.name) ?? '',
        audience,
        hidden,
        locale: 'en',
      },
      ...{
        what: marks.words,
        details: `${marks.words} more`,
        area: 'Ixelles',
        contact: marks.contact,
        skill: 'garden',
      },
      ...{ openedAt: now, days: 30, expiresAt: new Date(now.getTime() + 30 * 86_400_000), placeId: place.id },
      referentId: audience === 'referent' ? (ids.get('Referent') ?? '') : null,
      offers: {
        create: [
          { id: match, memberId: ids.get(marks.helper) ?? '', state: 'accepted', at: now },
          { id: offer, memberId: ids.get(marks.offers) ?? '', state: 'offered', at: now },
        ],
      },
    },
  });
  await app.database.aidNeed.createMany({
    data: [
      { requestId: id, position: 0, state: 'matched', offerId: match, matchedAt: now },
      { requestId: id, position: 1 },
    ],
  });
  return { id, match };
}

/** Every door that this person can open, and what is behind it. */
async function behind(
  { app, players, ids }: World,
  name: string,
  request: { id: string; match: string },
): Promise<Record<string, string>> {
  const player = players.get(name) ?? expect.fail(name);
  const press = async (verb: string, id = '') => JSON.stringify(await player.pressToken(`aid-${verb}-${id}-`));
  await player.open();
  const home = JSON.stringify(player.view);
  const account = await app.database.account.findFirstOrThrow({ where: { name } });
  const { world } = app.house.engine;
  const reader = await readerOfAccount(world.database, { ...app.house.community, country: 'BE' } as never, account.id);
  const ctx = readContext(world, world.database, 'aid', reader);
  const drawn = async (kind: string, id: string) =>
    JSON.stringify((await aid.views[kind]?.(ctx, id, '')) ?? expect.fail(kind));
  const doors: Record<string, string> = {
    home: `${home} ${JSON.stringify((await ctx.waiting(20)).map(({ label }) => label))}`,
    'see it': await press('see', request.id),
    list: JSON.stringify((await player.command('aid', 'list')) as unknown),
    search: JSON.stringify((await player.command('aid', `list ${marks.words}`)) as unknown),
    'change it': await press('edit', request.id),
    'reach each other': await press('contact', request.match),
    digest: JSON.stringify(await aid.digest?.lines(ctx)),
    export: JSON.stringify((await aid.personal.export(app.database, ids.get(name) ?? '', 'en')) ?? {}),
  };
  for (const kind of [
    'card',
    'still',
    'asked',
    'changed',
    'offer',
    'released',
    'dropped',
    'expiring',
    'outcome',
    'thanks',
    'testimony',
    'nobody',
    'finished',
    'request',
  ])
    doors[`notice ${kind}`] = await drawn(kind, request.id);
  for (const kind of ['match', 'check']) doors[`notice ${kind}`] = await drawn(kind, request.match);
  if (['Animateur', 'Admin'].includes(name))
    doors.drags = JSON.stringify((await player.pressToken('aid-drags--')) as unknown);
  return doors;
}

/** One's own name and words are no secret to oneself. */
const own = (name: string, part: Part): boolean => name === marks[part];
/** Which doors show only what is still kept, by the person's own right to it. */
const rightful = (door: string, name: string) =>
  door === 'export' && (name === marks.name || name === marks.helper || name === marks.offers);

const ages: readonly [Age, number][] = [
  ['running', 0],
  ['over', 1],
  ['faded', 15],
  ['empty', 31],
];

test.each(audiences.flatMap(audience => [false, true].map(hidden => ({ audience, hidden }))))(
  'a request for $audience (name hidden: $hidden) shows each its part and nothing more, behind every door, at every age',
  async ({ audience, hidden }) => {
    await using app = await palabre();
    const world = await everybody(app);
    const request = await requestOf(world, audience, hidden);
    const seen = new Map<Part, number>();
    let walked = 0;
    for (const [age, days] of ages) {
      if (days > 0) {
        const ended = new Date(app.clock.now().epochMilliseconds - days * 86_400_000);
        await app.database.aidRequest.update({ where: { id: request.id }, data: { state: 'done', endedAt: ended } });
        await app.database.aidNeed.updateMany({ data: { state: 'done' } });
      }
      for (const person of people) {
        const relation = relationOf(person, audience);
        const doors = await behind(world, person.name, request);
        for (const [door, text] of Object.entries(doors)) {
          for (const part of parts) {
            walked++;
            const shows = text.includes(marks[part]);
            if (own(person.name, part) || rightful(door, person.name)) continue;
            const may = maySee(part, relation, { audience, hidden }, age);
            if (shows) expect(may, `${person.name} (${relation}) reads ${part} by ${door} when ${age}`).toBe(true);
            if (shows && may) seen.set(part, (seen.get(part) ?? 0) + 1);
          }
        }
        // What the table grants is really there, by the plainest door.
        if (!own(person.name, 'words') && maySee('words', relation, { audience, hidden }, age))
          expect(doors['see it'], `${person.name} ${age}`).toContain(marks.words);
      }
    }
    expect(walked).toBeGreaterThan(3500);
    for (const part of parts) expect(seen.get(part), part).toBeGreaterThan(0);
    expect(JSON.stringify(app.log)).not.toMatch(new RegExp(Object.values(marks).join('|')));
  },
  240_000,
);

test('a card is drawn for everybody together: what it says, and each of its edits, is what anyone may see', async () => {
  await using app = await palabre();
  const an = app.person(marks.name);
  await app.person('Roll').command('palabre', 'me');
  await app.database.member.updateMany({ data: { rollId: '1' }, where: { name: 'Roll' } });
  for (const audience of [0, 1]) {
    await an.command('aid');
    await an.submit({ what: marks.words, when: '', area: '', people: 1, audience });
    await an.submit({ name: 1, contact: marks.contact, details: '', skill: null });
    await an.submit({ send: 0 });
    await app.idle();
    const card = app.platform.messages.at(-1) ?? expect.fail('There is no card.');
    const said = () => JSON.stringify(card.view);
    expect(said().includes(marks.words)).toBe(audience === 0);
    const { id } = await app.database.aidRequest.findFirstOrThrow({ orderBy: { openedAt: 'desc' } });
    await an.pressToken(`aid-pause-${id}-`);
    await app.pass({ seconds: 3 });
    expect(said()).toContain('Paused');
    expect(said().includes(marks.words)).toBe(audience === 0);
    expect(said()).not.toMatch(new RegExp(`${marks.name}|${marks.contact}`));
    await app.pass({ hours: 25 });
  }
});
