import { expect, test } from 'vitest';
import { connectionKey } from '../../src/core/adapter.ts';
import { type Role, roles, type Who } from '../../src/core/feature.ts';
import { idOf } from '../../src/core/ids.ts';
import { tokenOf } from '../../src/core/token.ts';
import { addCommunity, adoptSpace } from '../../src/engine/communities.ts';
import { refusalText } from '../../src/engine/refusals.ts';
import { refusalFor } from '../../src/engine/rights.ts';
import { featureOf } from '../../src/engine/world.ts';
import { features } from '../../src/features/index.ts';
import { systemChance } from '../../src/main.ts';
import { type App, palabre } from '../support/palabre.ts';
import { testPlatform } from '../support/platform.ts';
import { told } from '../support/reading.ts';

type Player = ReturnType<App['person']>;

/** How an item that belongs to somebody comes to be, by feature; a feature with `who: 'owner'` needs a line here. Returns its id and how a command names it. */
const items: Readonly<Record<string, (app: App, by: Player) => Promise<{ id: string; named: string }>>> = {
  groups: async (app, by) => {
    await by.command('palabre', 'me');
    const { memberId, communityId } = await app.database.membership.findFirstOrThrow({
      where: { account: { name: by.person.name } },
    });
    const id = idOf(systemChance(12));
    const now = new Date();
    await app.database.group.create({ data: { id, communityId, name: `Group ${id}`, createdAt: now } });
    await app.database.seat.create({ data: { groupId: id, memberId, animateur: true, since: now } });
    return { id, named: `Group ${id}` };
  },
  shifts: async (app, by) => {
    await by.command('palabre', 'me');
    const { memberId, communityId } = await app.database.membership.findFirstOrThrow({
      where: { account: { name: by.person.name } },
    });
    const id = idOf(systemChance(12));
    const number = await app.database.shift.count();
    const now = new Date();
    await app.database.shift.create({
      data: {
        id,
        communityId,
        number,
        organiserId: memberId,
        title: `Till ${id}`,
        location: '',
        skill: '',
        capacity: 2,
        minutes: 60,
        firstStart: '2027-01-02T09:00',
        zone: 'Europe/Brussels',
        repeat: 'once',
        createdAt: now,
      },
    });
    return { id, named: String(number) };
  },
  nudges: async (app, by) => {
    await by.command('palabre', 'me');
    const { memberId, communityId } = await app.database.membership.findFirstOrThrow({
      where: { account: { name: by.person.name } },
    });
    const id = idOf(systemChance(12));
    const number = (await app.database.nudge.count({ where: { communityId } })) + 1;
    const when = { zone: 'Europe/Brussels', start: '2030-01-01T10:00', rule: '', createdAt: new Date() };
    const said = { class: 'life', words: { en: 'Hello' }, locale: 'en', audience: [] } as const;
    await app.database.nudge.create({ data: { id, communityId, number, authorId: memberId, ...said, ...when } });
    return { id, named: String(number) };
  },
  polls: async (app, by) => {
    const before = (await app.database.poll.findMany({ select: { id: true } })).map(({ id }) => id);
    await by.command('poll', 'Which day? | Monday | Tuesday');
    const poll = await app.database.poll.findFirstOrThrow({ where: { id: { notIn: before } } });
    return { id: poll.id, named: String(poll.number) };
  },
  surveys: async (app, by) => {
    await by.command('palabre', 'me');
    const { memberId, communityId } = await app.database.membership.findFirstOrThrow({
      where: { account: { name: by.person.name } },
    });
    const id = idOf(systemChance(12));
    const number = (await app.database.survey.count()) + 1;
    await app.database.survey.create({
      data: {
        id,
        communityId,
        number,
        organiserId: memberId,
        title: { en: 'How are you?' },
        about: {},
        locale: 'en',
        anonymous: false,
        shared: false,
        places: [],
        days: 14,
        series: id,
        versions: {
          create: {
            version: 1,
            questions: [{ key: 1, type: 'long', text: { en: 'Why?' }, required: false, when: null }],
            madeAt: new Date(),
          },
        },
      },
    });
    return { id, named: String(number) };
  },
};

const kinds = ['own', 'other', 'elsewhere'] as const;

const notAllowed = 'Your role does not allow this.';
const notOwner = 'Only whoever started this can do that.';
const noItem = 'This is no longer there.';
/** What the gate said. That something is gone is the gate's word only where it asked whose it is; else a feature may say the same. */
const gateOf = (text: string, who: Who) =>
  [notAllowed, notOwner, ...(who === 'owner' ? [noItem] : [])].find(refusal => text.startsWith(refusal)) ?? 'allowed';

/** What the gate must say, from the declaration alone. */
function expected(who: Who, held: readonly Role[], owns: (typeof kinds)[number]): string {
  if (who === 'members') return 'allowed';
  if (who !== 'owner') return who.some(role => held.includes(role)) ? 'allowed' : notAllowed;
  if (owns === 'elsewhere') return noItem;
  return owns === 'own' || held.includes('admin') ? 'allowed' : notOwner;
}

/** What the engine asks before a form opens and again when it is handed in; in words, empty when it may. */
async function handIn(
  app: App,
  player: Player,
  { feature, form, about }: { readonly feature: string; readonly form: string; readonly about: string },
): Promise<string> {
  const { world } = app.house.engine;
  const { account, memberId, accountId } = await app.database.membership.findFirstOrThrow({
    where: { account: { name: player.person.name }, communityId: app.house.community.id },
    include: { account: true },
  });
  const grants = await app.database.roleGrant.findMany({ where: { memberId } });
  const reader = {
    actor: { member: memberId, account: accountId, name: account.name, roles: new Set(grants.map(({ role }) => role)) },
    community: app.house.community,
    locale: 'en',
    zone: 'Europe/Brussels',
  } as const;
  const of = featureOf(world, feature);
  const who = of.forms[form]?.who ?? expect.fail(`${feature} has no form ${form}`);
  const refusal = await app.database.$transaction(db => refusalFor(db, who, of, reader, about));
  return refusal ? refusalText(world, reader, refusal) : '';
}

async function neighbours(app: App, platform: ReturnType<typeof testPlatform>): Promise<void> {
  const { world } = app.house.engine;
  const other = await addCommunity(world, app.database, {
    name: 'Les voisins',
    locale: 'fr',
    zone: 'Europe/Brussels',
    pretend: false,
  });
  const { space, spaceName } = platform.channel('agora');
  const connection = connectionKey(platform.platform, platform.identity);
  await app.database.space.updateMany({ where: { connectionKey: connection }, data: { communityId: other.id } });
  await adoptSpace(world, app.database, other.id, { connection, id: space, name: spaceName });
}

test('every command, action and form lets in whom it says, for every role, own and other items, and items of another community', async () => {
  const away = testPlatform({ platform: 'telegram', id: 'T2' });
  await using app = await palabre({ platforms: [testPlatform(), away] });
  await neighbours(app, away);
  const stranger = app.person('Stranger', 'en', away);
  const author = app.person('Author');
  const actors: { readonly held: readonly Role[]; readonly player: Player }[] = [
    { held: [], player: app.person('Plain') },
  ];
  for (const role of roles) {
    const player = app.person(role);
    await player.command('palabre', 'me');
    const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name: role } } });
    await app.database.roleGrant.create({ data: { memberId, role, grantedAt: new Date() } });
    actors.push({ held: [role], player });
  }
  let walked = 0;
  for (const feature of features) {
    const gates = [
      ...Object.values(feature.actions),
      ...Object.values(feature.commands),
      ...Object.values(feature.forms),
    ];
    const make = items[feature.name];
    if (gates.some(({ who }) => who === 'owner'))
      expect(make, `${feature.name} needs a way to make an item`).toBeDefined();
    for (const [n, { held, player }] of actors.entries()) {
      for (const owns of kinds) {
        const maker = owns === 'own' ? player : owns === 'other' ? author : stranger;
        const item = await make?.(app, maker);
        // Whose it is matters to an owner's gate alone; of the others, each kind meets some role and each role some kind.
        const asked = <Gate extends { readonly who: Who }>(of: Readonly<Record<string, Gate>>) =>
          Object.entries(of).filter(([, { who }], at) => who === 'owner' || kinds[(n + at) % kinds.length] === owns);
        for (const [name, { who }] of asked(feature.forms)) {
          const handed = await handIn(app, player, { feature: feature.name, form: name, about: item?.id ?? '' });
          expect(gateOf(handed, who), `form ${feature.name} ${name} as ${held} on ${owns}`).toBe(
            expected(who, held, owns),
          );
          walked++;
        }
        for (const [verb, { who }] of asked(feature.actions)) {
          const says = expected(who, held, owns);
          // What was let in may have taken it away; what was refused has not.
          const pressed = who === 'owner' && says === 'allowed' ? await make?.(app, maker) : item;
          const reply = await player.pressToken(tokenOf(feature.name, verb, pressed?.id ?? '', ''));
          expect(gateOf(told(reply), who), `${feature.name} ${verb} as ${held} on ${owns}`).toBe(says);
          walked++;
        }
      }
      for (const [name, { who }] of Object.entries(feature.commands)) {
        const [command = '', ...word] = name.split(' ');
        const reply = await player.command(command, word.join(' '));
        expect(gateOf(told(reply), who), `/${name} as ${held}`).toBe(expected(who, held, 'own'));
        walked++;
      }
    }
  }
  expect(walked).toBeGreaterThan(150);
}, 300_000);
