import { describe, expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { until } from '../../../test/support/until.ts';
import { sql } from '../../database/client.ts';

const two = () => {
  const [slack, telegram] = [testPlatform(), testPlatform({ platform: 'telegram', id: 'T2' })];
  return { slack, telegram };
};

/** Two platforms whose channels belong to the one community. */
async function twoChats() {
  const { slack, telegram } = two();
  const app = await palabre({ platforms: [slack, telegram] });
  return { app, slack, telegram };
}

const codeIn = (text: string) =>
  /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? expect.fail(`There is no code in: ${text}`);
const memberships = (app: App) =>
  app.database.membership.findMany({ include: { account: true }, orderBy: { accountId: 'asc' } });
const memberOf = async (app: App, account: string) =>
  (await app.database.membership.findFirstOrThrow({ where: { account: { name: account } } })).memberId;

describe('linking', () => {
  test('two accounts become one member by a code, with one vote', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An');
    const too = app.person('An B', 'nl', telegram);
    const code = codeIn(told(await an.command('palabre', 'link')));
    expect(JSON.stringify(await app.database.inbound.findMany())).not.toContain(code);
    expect(told(await too.command('palabre', 'link'))).toContain('/palabre koppelen ');
    expect(told(await too.command('palabre', `koppelen ${code.toLowerCase()}`))).toContain('als één lid');
    expect(new Set((await memberships(app)).map(({ memberId }) => memberId)).size).toBe(1);
    await an.command('poll', 'Which day? | Monday | Tuesday');
    await app.idle();
    await an.press('Monday');
    const token = app.platform.messages[0]!.view.blocks.flatMap(block =>
      block.type === 'buttons' ? block.buttons : [],
    ).find(({ label }) => label === 'Tuesday')!.token;
    await too.pressToken(token);
    expect(await app.database.ballot.findMany({ select: { content: true, changes: true } })).toEqual([
      { content: '2', changes: 1 },
    ]);
  });

  test('where both had voted in an open poll the newest ballot stands; a closed poll keeps what it counted', async () => {
    const { app, slack, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An');
    const too = app.person('An B', 'en', telegram);
    await an.command('poll', 'Closed? | Yes | No');
    await an.command('poll', 'Open? | Yes | No | named');
    await app.idle();
    for (const [player, label] of [
      [an, 'Yes'],
      [too, 'No'],
    ] as const) {
      for (const message of app.platform.messages) {
        const token = message.view.blocks
          .flatMap(block => (block.type === 'buttons' ? block.buttons : []))
          .find(button => button.label === label)!.token;
        await player.pressToken(token);
        app.clock.advance({ seconds: 1 });
      }
    }
    await an.command('poll', 'close 1');
    await app.idle();
    const code = codeIn(told(await too.command('palabre', 'link')));
    await an.command('palabre', `link ${code}`);
    await app.idle();
    const ballots = await app.database.ballot.findMany({
      include: { poll: { select: { title: true } } },
      orderBy: { castAt: 'asc' },
    });
    expect(ballots.map(({ poll, content }) => `${poll.title} ${content}`).sort()).toEqual([
      'Closed? 1',
      'Closed? 2',
      'Open? 2',
    ]);
    const inPrivate = [slack, telegram].flatMap(({ messages }) =>
      messages.filter(({ place }) => place.startsWith('D-')),
    );
    expect(inPrivate.map(({ view }) => [view.title, labelsOf(view)[0]])).toEqual([
      ['You had voted with both accounts', '2. Open?'],
    ]);
    await an.command('poll', 'results 2');
    expect(told(await an.press('Who chose what'))).toContain('An B had voted with two accounts');
    expect(await app.database.member.count({ where: { forgottenAt: null } })).toBe(1);
  });

  test.each(['named', 'secret | for:roll'])(
    'a vote that comes while accounts are linked is not left behind: %s',
    async how => {
      const { app, telegram } = await twoChats();
      await using _ = app;
      const [an, too] = [app.person('An'), app.person('An B', 'en', telegram)];
      const code = codeIn(told(await an.command('palabre', 'link')));
      await too.command('palabre', 'link');
      await app.database.member.updateMany({ where: { id: await memberOf(app, 'An B') }, data: { rollId: '1' } });
      await app.database.member.createMany({
        data: Array.from({ length: 4 }, (_, n) => ({
          ...{ id: `00000000000${n}`, communityId: app.house.community.id, name: `Bo ${n}` },
          ...{ rollId: `2${n}`, createdAt: new Date(0) },
        })),
      });
      await an.command('poll', `Open? | Yes | No | ${how}`);
      await app.idle();
      const { view } = app.platform.messages[0] ?? expect.fail();
      const buttons = view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : []));
      const token = buttons.find(({ label }) => label === 'Yes')?.token ?? expect.fail();
      const waiting = (many: number) =>
        until('what waits for a lock', async () => {
          const [{ count = 0n } = {}] = await app.database.$queryRaw<{ count: bigint }[]>(
            sql`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          return count === BigInt(many);
        });
      // Somebody holds the code that linking takes away after it went through all that both had done.
      const [linking, vote] = await app.database.$transaction(async db => {
        await db.$queryRaw(sql`SELECT 1 FROM code WHERE member_id = ${await memberOf(app, 'An B')} FOR UPDATE`);
        const linking = too.say(code);
        await waiting(1);
        const vote = too.pressToken(token);
        await waiting(2);
        return [linking, vote] as const;
      });
      expect(told(await linking)).toContain('are now one member');
      expect(told(await vote)).toContain('press once more');
      expect(await app.database.ballot.count()).toBe(0);
      await too.pressToken(token);
      expect(await app.database.ballot.findMany({ select: { memberId: true } })).toEqual([
        { memberId: await memberOf(app, 'An') },
      ]);
    },
  );

  test('a code works once, for ten minutes, and after five wrong ones nobody listens for a while', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An');
    const bob = app.person('Bob', 'en', telegram);
    const eve = app.person('Eve', 'en', telegram);
    const code = codeIn(told(await an.command('palabre', 'link')));
    expect(told(await an.command('palabre', `link ${code}`))).toContain('already linked');
    await bob.command('palabre', `link ${code}`);
    expect(told(await eve.command('palabre', `link ${code}`))).toContain('does not work');
    const late = codeIn(told(await an.command('palabre', 'link')));
    app.clock.advance({ minutes: 11 });
    expect(told(await eve.say(late))).toContain('does not work');
    const fresh = codeIn(told(await an.command('palabre', 'link')));
    for (let guess = 0; guess < 5; guess++) await eve.say('ABCD-EFGH');
    expect(told(await eve.say(fresh))).toContain('Too many wrong codes');
    app.clock.advance({ minutes: 11 });
    const again = codeIn(told(await an.command('palabre', 'link')));
    // Many at one moment are counted one by one, and a wrong one that is brought again is not counted twice.
    const mallory = app.person('Mallory', 'en', telegram);
    await mallory.command('palabre');
    const wrong = Array.from({ length: 12 }, () => mallory.say('ABCD-EFGH'));
    const told12 = (await Promise.all(wrong)).map(told);
    expect(told12.filter(text => text.includes('does not work'))).toHaveLength(5);
    expect(told12.filter(text => text.includes('Too many wrong codes'))).toHaveLength(7);
    await eve.command('palabre', 'language français');
    expect(told(await eve.say('ABCD-EFGH'))).toContain('Ce code ne fonctionne pas');
    const counted = await app.database.guess.count();
    await telegram.deliver(eve.event);
    expect(await app.database.guess.count()).toBe(counted);
    expect(told(await eve.say(again))).toContain('une seule et même personne');
  });

  test('two people racing the same code: one is linked, the other is told', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const code = codeIn(told(await app.person('An').command('palabre', 'link')));
    const replies = await Promise.all(
      ['Bob', 'Eve', 'Zoe'].map(name => app.person(name, 'en', telegram).command('palabre', `link ${code}`)),
    );
    expect(replies.map(told).filter(text => text.includes('one member'))).toHaveLength(1);
    expect(replies.map(told).filter(text => text.includes('does not work'))).toHaveLength(2);
  });

  test('linking an account a second time is told, and the code of somebody forgotten meanwhile works no more', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An');
    const too = app.person('An B', 'en', telegram);
    const link = async () => codeIn(told(await an.command('palabre', 'link')));
    expect(told(await too.say(await link()))).toContain('one member');
    expect(told(await too.say(await link()))).toContain('already linked');
    const code = await link();
    await an.command('palabre', 'forget');
    await an.press('Yes, forget me in seven days');
    const bob = app.person('Bob');
    const bobs = codeIn(told(await bob.command('palabre', 'link')));
    expect(told(await an.say(bobs))).toContain('about to be forgotten');
    await app.pass({ hours: 7 * 24 });
    expect(told(await bob.say(code))).toContain('does not work');
    // Whoever comes back is somebody new, and links as such.
    const back = codeIn(told(await an.command('palabre', 'link')));
    expect(told(await too.say(back))).toContain('one member');
    expect(await memberOf(app, 'An')).toBe(await memberOf(app, 'An B'));
  });

  test('what somebody may do is not handed on by typing a code, and the last admin keeps the community', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An');
    await an.command('palabre', `admin ${app.house.adminCode}`);
    const eve = app.person('Eve', 'en', telegram);
    const code = codeIn(told(await eve.command('palabre', 'link')));
    expect(told(await an.command('palabre', `link ${code}`))).toContain('only admin');
    const mine = codeIn(told(await an.command('palabre', 'link')));
    await eve.command('palabre', `link ${mine}`);
    expect(told(await eve.command('palabre', 'role'))).toContain('Whose roles?');
  });

  test('of the last two admins, who link themselves away at one moment, one stays', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    for (const name of ['An', 'Bob']) await app.person(name).command('palabre');
    const members = await app.database.member.findMany();
    await app.database.roleGrant.createMany({
      data: members.map(({ id }) => ({ memberId: id, role: 'admin', grantedAt: new Date(0) })),
    });
    const codes = await Promise.all(
      ['Cleo', 'Dirk'].map(async name =>
        codeIn(told(await app.person(name, 'en', telegram).command('palabre', 'link'))),
      ),
    );
    const replies = await Promise.all(
      ['An', 'Bob'].map((name, n) => app.person(name).command('palabre', `link ${codes[n]}`)),
    );
    expect(replies.map(told).filter(text => text.includes('only admin'))).toHaveLength(1);
    expect(await app.database.roleGrant.count()).toBe(1);
  });

  test('an account is taken out again; what was done stays with the member', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An');
    const too = app.person('An B', 'en', telegram);
    await too.command('palabre', `link ${codeIn(told(await an.command('palabre', 'link')))}`);
    await an.command('palabre', 'me');
    await an.press('Unlink An B (Telegram)');
    expect(await memberOf(app, 'An')).not.toBe(await memberOf(app, 'An B'));
    expect(told(await an.command('palabre', 'unlink'))).toContain('An (Slack)');
    expect(
      an.view.blocks
        .flatMap(block => (block.type === 'buttons' ? block.buttons : []))
        .some(({ label }) => label.startsWith('Unlink')),
    ).toBe(false);
  });
});

describe('what is kept of me', () => {
  test('is shown, in my language, and given to me as a file that holds my votes', async () => {
    await using app = await palabre();
    const an = app.person('An', 'fr');
    await an.command('poll', 'Quel jour ? | Lundi | Mardi');
    await app.idle();
    await an.press('Mardi');
    await an.command('palabre', 'moi');
    expect(read(an.view)).toContain('Nom: An');
    await an.press('Tout télécharger');
    const file = an.view.blocks.find(block => block.type === 'attachment') ?? expect.fail('no file');
    const everything = JSON.parse(new TextDecoder().decode(await file.bytes()));
    expect(everything.polls.voted).toMatchObject([{ content: '2', poll: { title: 'Quel jour ?' } }]);
    expect(everything.accounts).toMatchObject([{ name: 'An' }]);
  });

  test('is erased after seven days, in which I can change my mind', async () => {
    await using app = await palabre();
    const an = app.person('Annemie Onvergetelijk', 'nl');
    await app.person('Bob').command('poll', 'Which day? | Monday | Tuesday');
    await app.idle();
    await an.press('Tuesday');
    await an.command('palabre', 'vergeten');
    await an.press('Ja, vergeet mij over zeven dagen');
    await an.press('Nee, ik blijf');
    await app.pass({ hours: 200 });
    expect(await app.database.member.count({ where: { name: 'Annemie Onvergetelijk' } })).toBe(1);
    await an.command('palabre', 'vergeten');
    await an.press('Ja, vergeet mij over zeven dagen');
    await app.pass({ hours: 167 });
    expect(await app.database.member.count({ where: { name: 'Annemie Onvergetelijk' } })).toBe(1);
    await app.pass({ hours: 2 });
    expect(await app.database.member.count({ where: { name: 'Annemie Onvergetelijk' } })).toBe(0);
    expect(await app.database.account.count({ where: { name: 'Annemie Onvergetelijk' } })).toBe(0);
    expect(await app.database.ballot.count()).toBe(1);
    await an.command('palabre', 'ik');
    expect(await app.database.member.count({ where: { name: 'Annemie Onvergetelijk' } })).toBe(1);
  });

  test('my language is the one I choose, wherever I write from', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An', 'en', telegram);
    expect(told(await an.command('palabre', 'language français'))).toContain('Désormais, je vous écris en français');
    expect(told(await an.command('palabre', 'langue'))).toContain('Quelle langue préférez-vous');
    await an.press('Nederlands');
    expect(told(await an.command('palabre', 'me'))).toContain('Wat over u bewaard wordt');
  });

  test('my hours are those of the city I name, wherever I write from, until I leave it to my chat again', async () => {
    const { app, telegram } = await twoChats();
    await using _ = app;
    const an = app.person('An', 'en', telegram);
    const zone = async () => (await app.database.member.findFirstOrThrow()).zone;
    expect(told(await an.command('palabre', 'zone new york'))).toContain('those of America/New_York');
    expect(told(await an.command('palabre', 'zone Bruges'))).toContain('Try the capital');
    expect(await zone()).toBe('America/New_York');
    expect(told(await an.command('palabre', 'zone Lisbonne'))).toContain('those of Europe/Lisbon');
    expect(told(await an.command('palabre', 'me'))).toContain('Europe/Lisbon');
    await an.press('Time zone');
    await an.submit({ zone: 'x'.repeat(60) });
    expect(an.reply.type).toBe('fix');
    await an.submit({ zone: '' });
    expect(told(an.reply)).toContain('those that your chat says');
    expect(await zone()).toBeNull();
  });
});

describe('roles', () => {
  test('an admin finds somebody by name, gives and takes roles, and the log of deeds says so', async () => {
    await using app = await palabre();
    const an = app.person('An');
    await an.command('palabre', `admin ${app.house.adminCode}`);
    await app.person('Tom Pééters').command('palabre', 'me');
    await app.person('Tom Janssens').command('palabre', 'me');
    await an.command('palabre', 'role tom');
    await an.press('Tom Pééters');
    await an.press('Give the role: facilitator');
    expect(read(an.view)).toContain('Now: facilitator.');
    expect(told(await an.command('palabre', 'role peeters'))).toContain('Now: facilitator.');
    await an.press('Take the role away: facilitator');
    expect(read(an.view)).toContain('Now: member.');
    expect((await app.database.audit.findMany({ orderBy: { id: 'asc' } })).map(({ deed }) => deed)).toEqual([
      'admin by code',
      'role given',
      'role taken',
    ]);
  });

  test('the last admin stays one, until there is another', async () => {
    await using app = await palabre();
    const an = app.person('An');
    await an.command('palabre', `admin ${app.house.adminCode}`);
    await an.command('palabre', 'role An');
    expect(told(await an.press('Take the role away: admin'))).toContain('only admin');
    await an.command('palabre', 'forget');
    expect(told(await an.press('Yes, forget me in seven days'))).toContain('only admin');
    // Of two who ask to be forgotten at one moment, one is the last.
    const bob = app.person('Bob');
    await bob.command('palabre', 'me');
    const bobs = await memberOf(app, 'Bob');
    await app.database.roleGrant.create({ data: { memberId: bobs, role: 'admin', grantedAt: new Date(0) } });
    for (const player of [an, bob]) await player.command('palabre', 'forget');
    const replies = await Promise.all([an, bob].map(player => player.press('Yes, forget me in seven days')));
    expect(replies.map(told).filter(text => text.includes('only admin'))).toHaveLength(1);
  });
});
