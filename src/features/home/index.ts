import { type Answer, nothingPersonal, show } from '../../core/feature.ts';
import { dateOf } from '../../core/time.ts';
import type { Context, Feature, ReadContext } from '../context.ts';
import { samples } from './samples.ts';
import { homeView, waitingShown } from './views.ts';

const helpWords =
  /^\s*\/?(?:help|aide|hulp|start|menu|palabre|\?|hello|hi|hey|bonjour|salut|coucou|hallo|hoi|dag|goeie?dag|goeiemorgen)\s*[!.?]*\s*$/i;

/** What somebody says within this time of their first word is still part of meeting them. */
const meetingSeconds = 60;
const firstMeeting = 'hello';

/** Where everyone starts: what waits for me, and what I can do here. */
export const home: Feature = {
  name: 'home',
  commands: { palabre: { who: 'members', handle: async () => show('home') } },
  actions: {},
  forms: {},
  jobs: {},
  views: { home: drawHome },
  owner: async () => undefined,
  personal: nothingPersonal,
  said: greet,
  audiences: {},
  waiting: async () => [],
  offers: async () => [],
  notices: {},
  digest: async () => [],
  on: {},
  pages: {},
  samples,
};

async function drawHome(ctx: ReadContext, _id: string, detail: string) {
  return homeView(ctx.speech, {
    community: ctx.community.name,
    waiting: await ctx.waiting(waitingShown + 1),
    offers: await ctx.offers(),
    newcomer: detail === firstMeeting ? (ctx.actor?.name ?? '') : undefined,
  });
}

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
