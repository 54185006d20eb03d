import { type Answer, nothingElse, nothingPersonal, type Offer, show } from '../../core/feature.ts';
import { dateOf } from '../../core/time.ts';
import type { Context, Feature, ReadContext } from '../context.ts';
import { beginningsOf, type Offers, settingsOf, waitingShown } from './layout.ts';
import { samples } from './samples.ts';
import { homeView, roomView } from './views.ts';

const helpWords =
  /^\s*\/?(?:help|aide|hulp|start|menu|palabre|\?|hello|hi|hey|bonjour|salut|coucou|hallo|hoi|dag|goeie?dag|goeiemorgen)\s*[!.?]*\s*$/i;

/** What somebody says within this time of their first word is still part of meeting them. */
const meetingSeconds = 60;
const firstMeeting = 'hello';

/** Where everyone starts: what waits for me, and what I can do here. */
export const home: Feature = {
  ...nothingElse,
  name: 'home',
  commands: { palabre: { who: 'members', handle: async () => show('home') } },
  actions: {
    home: { who: 'members', handle: async () => show('home') },
    more: { who: 'members', handle: async (_, { argument }) => show('more', '', pageIn(argument)) },
    role: { who: 'members', handle: async (_, { argument }) => show('role', '', pageIn(argument)) },
    mine: { who: 'members', handle: async (_, { argument }) => show('mine', '', pageIn(argument)) },
  },
  views: {
    home: drawHome,
    more: room('more', ({ speech }) => speech.line('home-more-title'), beginningsOf),
    role: room(
      'role',
      ({ speech }) => speech.line('home-for-role'),
      ({ roles }) => roles,
    ),
    mine: room('mine', ({ speech }) => speech.line('home-mine'), settingsOf),
  },
  owner: async () => undefined,
  personal: nothingPersonal,
  said: greet,
  samples,
};

async function drawHome(ctx: ReadContext, _id: string, detail: string) {
  return homeView(ctx.speech, ctx.token, {
    community: ctx.community.name,
    waiting: await ctx.waiting(waitingShown + 1),
    offers: await ctx.offers(),
    newcomer: detail === firstMeeting ? (ctx.actor?.name ?? '') : undefined,
  });
}

/** What stands behind a button of the home. */
function room(verb: string, title: (ctx: ReadContext) => string, wanted: (offers: Offers) => readonly Offer[]) {
  return async (ctx: ReadContext, _id: string, at: string) =>
    roomView(ctx.speech, ctx.token, {
      verb,
      title: title(ctx),
      offers: wanted(await ctx.offers()),
      at: Number(at),
    });
}

/** From which of them on; a forged one begins at the beginning. */
const pageIn = (argument: string): string => (/^\d{1,3}$/.test(argument) ? argument : '0');

/** Words that ask for help, and whatever somebody says first who has never been seen anywhere: nothing can be waiting for them that it could answer. */
async function greet(
  ctx: Context,
  { text, files }: { readonly text: string; readonly files: readonly unknown[] },
): Promise<Answer | undefined> {
  const meeting = files.length === 0 && (await isNew(ctx));
  if (helpWords.test(text)) return show('home', '', meeting ? firstMeeting : '');
  return meeting ? show('home', '', firstMeeting) : undefined;
}

async function isNew({ db, now, actor }: Context): Promise<boolean> {
  const since = dateOf(now.subtract({ seconds: meetingSeconds }));
  const met = await db.member.count({ where: { id: actor.member, createdAt: { gte: since }, rollId: null } });
  return met === 1 && (await db.visit.count({ where: { accountId: actor.account } })) === 0;
}
