import type { App } from './palabre.ts';
import type { Player } from './person.ts';

/** People whom the bot has met and who are on the roll, numbered as given. */
export async function onTheRoll(app: App, names: readonly string[]): Promise<Player[]> {
  const people = names.map(name => app.person(name));
  for (const person of people) await person.command('palabre', 'me');
  for (const [n, name] of names.entries())
    await app.database.member.updateMany({ where: { name }, data: { rollId: String(n + 1) } });
  return people;
}

export const memberIdOf = async (app: App, { person }: Player): Promise<string> =>
  (await app.database.membership.findFirstOrThrow({ where: { account: { externalId: person.id } } })).memberId;
