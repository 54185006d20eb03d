import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.ts';
import { isRefusal, type Refusal } from '../core/feature.ts';
import { type Locale, locales } from '../core/view.ts';
import { recordDeed } from '../engine/audit.ts';
import { adminCode } from '../engine/codes.ts';
import { addCommunity, communitiesNamed, removeCommunity, sealedItems, sizeOf } from '../engine/communities.ts';
import { changed, checkSettings, type Settings } from '../features/settings/model.ts';
import { keepSettings, settingsOf } from '../features/settings/store.ts';
import { isZone, speechOf } from '../i18n/speech.ts';
import { loadTexts } from '../i18n/texts.ts';
import { sealsIn } from '../seals.ts';
import { Problem, withConfig } from './run.ts';
import { communityOf, longWork, visit } from './visit.ts';

/** The commands of communities: one deployment can hold several. */
export function addCommunityCommands(program: Command): void {
  const community = program.command('community').description('the communities of this Palabre');
  community
    .command('list')
    .description('their names and how many members each has')
    .action(() => withConfig(list));
  community
    .command('add')
    .argument('<name>')
    .option('--languages <list>', 'such as fr,nl,en; else that of whoever adopts it')
    .option('--zone <zone>', 'such as Europe/Brussels; else that of whoever adopts it')
    .description('make another one, and print the code that makes its first admin')
    .action((name: string, options: AddOptions) => withConfig(config => add(config, name, options)));
  community
    .command('remove')
    .argument('<name>')
    .option('--yes', 'really: everything of it is gone for good')
    .description('delete a community with all its members, polls and places')
    .action((name: string, options: { yes?: boolean }) => withConfig(config => remove(config, name, options)));
  program
    .command('settings')
    .option('--community <name>', 'where there are several')
    .option('--name <name>')
    .option('--country <code>', 'two letters, for public holidays')
    .option('--zone <zone>', 'such as Europe/Brussels')
    .option('--languages <list>', 'such as fr,nl,en; the first is for those who chose none')
    .option('--member-types <list>', 'separated by commas')
    .option('--themes <list>', 'separated by commas')
    .description('show the settings of a community, or change some')
    .action((options: Options) => withConfig(config => settle(config, options)));
}

const list = (config: Config) =>
  visit(config, async ({ database }) => {
    for (const { id, name } of await communitiesNamed(database)) {
      const { members, places } = await sizeOf(database, id);
      console.log(`${name}: ${members} members, ${places} places`);
    }
  });

type AddOptions = { readonly languages?: string; readonly zone?: string };

async function add(config: Config, wanted: string, { languages, zone }: AddOptions): Promise<void> {
  await visit(config, async on => {
    const name = wanted.trim();
    if (name === '') throw new Problem('A community needs a name.');
    if ((await communitiesNamed(on.database, name)).length > 0)
      throw new Problem(`There is a community called “${name}” already.`);
    if (zone !== undefined && !isZone(zone)) throw new Problem(`There is no time zone “${zone}”. Try Europe/Brussels.`);
    const said = languages === undefined ? [] : spokenIn(languages);
    const code = await on.database.$transaction(async db => {
      const made = await addCommunity(on, db, {
        name,
        locale: said[0] ?? 'fr',
        locales: said,
        zone: zone ?? 'Europe/Brussels',
        pretend: false,
      });
      return adminCode(on, db, made.id);
    });
    console.log(`“${name}” is there. In its workspace, server or group write: /palabre admin ${code}`);
    console.log('Whoever does is its first admin, and that place is connected to it.');
  });
}

async function remove(config: Config, name: string, { yes }: { readonly yes?: boolean }): Promise<void> {
  await visit(config, async ({ database }) => {
    const community = await communityOf(database, name);
    const { members, places } = await sizeOf(database, community.id);
    if (!yes)
      throw new Problem(
        `“${community.name}” has ${members} members and ${places} places. Everything of it would be gone for good: say --yes.`,
      );
    const sealed = await sealedItems(database, community.id);
    await database.$transaction(db => removeCommunity(db, community.id), longWork);
    // What was sealed is in backups still; without its key it says nothing there either.
    const seals = await sealsIn(config.home);
    for (const item of sealed) await seals.destroy(item);
    console.log(`“${community.name}” is gone.`);
  });
}

type Options = {
  readonly community?: string;
  readonly name?: string;
  readonly country?: string;
  readonly zone?: string;
  readonly languages?: string;
  readonly memberTypes?: string;
  readonly themes?: string;
};

async function settle(config: Config, options: Options): Promise<void> {
  await visit(config, async on => {
    const community = await communityOf(on.database, options.community);
    const before = await settingsOf(on.database, community.id);
    const wanted = checkSettings({ ...before, ...given(options) });
    if (isRefusal(wanted)) throw new Problem(inEnglish(wanted));
    const what = changed(before, wanted);
    if (what.length > 0)
      await on.database.$transaction(async db => {
        if (!(await keepSettings(db, community.id, wanted))) throw new Problem('Another community has that name.');
        await recordDeed(db, {
          community: community.id,
          at: on.now(),
          member: null,
          deed: 'settings changed',
          about: { what },
        });
      });
    print(wanted);
  });
}

function given({ name, country, zone, languages, memberTypes, themes }: Options): Partial<Settings> {
  const spoken = languages === undefined ? undefined : spokenIn(languages);
  return {
    ...(name === undefined ? {} : { name }),
    ...(country === undefined ? {} : { country }),
    ...(zone === undefined ? {} : { zone }),
    ...(spoken === undefined ? {} : { locale: spoken[0] as Locale, locales: spoken }),
    ...(memberTypes === undefined ? {} : { memberTypes: listed(memberTypes) }),
    ...(themes === undefined ? {} : { themes: listed(themes) }),
  };
}

function spokenIn(languages: string): Locale[] {
  const spoken = listed(languages);
  const unknown = spoken.find(one => !locales.includes(one as Locale));
  if (unknown !== undefined || spoken.length === 0)
    throw new Problem(`Languages are ${locales.join(', ')}, separated by commas; not “${unknown ?? ''}”.`);
  return spoken as Locale[];
}

const listed = (text: string) =>
  text
    .split(',')
    .map(word => word.trim())
    .filter(Boolean);

const inEnglish = ({ message, args }: Refusal) =>
  speechOf(loadTexts(), 'en', 'UTC', Temporal.Now.instant()).line(message, args as Record<string, string | number>);

function print({ name, country, zone, locale, locales: spoken, memberTypes, themes }: Settings): void {
  const others = spoken.filter(one => one !== locale);
  console.log(`Name          ${name}`);
  console.log(`Country       ${country}`);
  console.log(`Time zone     ${zone}`);
  console.log(`Languages     ${[locale, ...others].join(', ')}`);
  console.log(`Member types  ${memberTypes.join(', ') || '–'}`);
  console.log(`Themes        ${themes.join(', ') || '–'}`);
}
