import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sql } from '../../src/database/client.ts';
import type { Person } from '../fakes/telegram/person.ts';
import { startTelegram } from '../fakes/telegram/server.ts';
import { database } from '../support/database.ts';

const root = join(import.meta.dirname, '../..');
const voters = 50;
const votesEach = 10;
const kills = 1;

/** What the condition gives, once it gives something. */
async function within<Found>(milliseconds: number, condition: () => Found | undefined | false): Promise<Found> {
  return vi.waitFor(() => condition() || expect.fail('not yet'), { timeout: milliseconds, interval: 10 });
}

/** `palabre start` as a process of its own, on these settings. */
function start(settings: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'src/cli.ts'), 'start'], {
    cwd: settings.PALABRE_HOME,
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const said: string[] = [];
  const running = Promise.withResolvers<void>();
  createInterface({ input: child.stdout! }).on('line', line => {
    said.push(line);
    if (line.startsWith('Health: ')) running.resolve();
  });
  return { child, ended, said, running: running.promise };
}

test('killed in the middle of 500 votes and of its deliveries, it loses no acknowledged vote, posts nothing twice and ends with the right post', async () => {
  await using db = await database();
  await using telegram = await startTelegram({ flood: Number.POSITIVE_INFINITY });
  const home = await mkdtemp(join(tmpdir(), 'palabre-kill-'));
  const settings = {
    DATABASE_URL: db.url,
    PALABRE_HOME: home,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.root,
  };
  let palabre = start(settings);
  onTestFinished(() => void palabre.child.kill('SIGKILL'));
  await palabre.running;
  const code =
    /admin ([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(palabre.said.join('\n'))?.[1] ?? expect.fail('no code was printed');

  const group = telegram.group('Agora', [], { type: 'supergroup' });
  const people: Person[] = Array.from({ length: voters }, (_, n) =>
    telegram.user(1000 + n, { name: `Person ${n}`, language: 'en' }),
  );
  for (const person of people) group.add(person);
  /** The community speaks the language of whoever adopts it. */
  const said = (text: RegExp) =>
    telegram.messages(group.id).filter(message => message.isFromBot && text.test(message.text));
  const posts = () => said(/^Which day\?/);
  const verdicts = () => said(/^Closed.*Which day\?[\s\S]*of 50 votes/);
  const [organiser] = people as [Person];
  organiser.say(`/palabre admin ${code}`, { chat: group.id });
  await telegram.until(() => telegram.inbox.waiting.length === 0);
  organiser.say('/poll Which day? | Monday | Tuesday', { chat: group.id });
  const post = await within(20_000, () => posts()[0]);

  /** What each person was last told was recorded: the log of acknowledgements, outside the process. */
  const acknowledged = new Map<number, string>();
  let answered = 0;
  let unanswered = 0;
  const voting = people.map(async (person, n) => {
    for (let vote = 0; vote < votesEach; vote++) {
      const label = (n + vote) % 3 === 0 ? 'Monday' : 'Tuesday';
      while (!(await isRecorded(person, label))) unanswered++;
      acknowledged.set(n, label);
      answered++;
    }
  });
  /** A press whose answer comes too late is never shown on Telegram, so the person presses again. */
  async function isRecorded(person: Person, label: string): Promise<boolean> {
    const press = person.press(post, label);
    const toast = await within(11_000, () => press.toast()).catch(() => undefined);
    return toast?.text.includes(`Recorded: ${label}`) ?? false;
  }
  for (let kill = 1; kill <= kills; kill++) {
    await within(60_000, () => answered >= (kill * voters * votesEach) / (kills + 1));
    palabre.child.kill('SIGKILL');
    await palabre.ended;
    palabre = start(settings);
  }
  await Promise.all(voting);

  const rows = await db.database.$queryRaw<{ name: string; content: string }[]>(sql`
      SELECT m.name, b.content FROM ballot b JOIN member m ON m.id = b.member_id`);
  const kept = new Map(
    rows.map(({ name, content }) => [Number(name.split(' ')[1]), content === '1' ? 'Monday' : 'Tuesday']),
  );
  const lost = [...acknowledged].filter(([n, label]) => kept.get(n) !== label);
  organiser.say('/poll close 1', { chat: group.id });
  await within(40_000, () => verdicts().length > 0);
  const monday = [...acknowledged.values()].filter(label => label === 'Monday').length;
  await within(40_000, () => posts()[0]?.text.includes(`${monday} vote`));
  const [row] = await db.database.$queryRaw<{ doubtful: bigint }[]>(
    sql`SELECT count(*) AS doubtful FROM delivery WHERE state = 'in_doubt'`,
  );
  console.log(
    `votes ${answered} (${unanswered} pressed again), kills ${kills}: lost ${lost.length}, posts ${posts().length} of 1, verdicts ${verdicts().length} of 1, in doubt ${row?.doubtful}`,
  );

  palabre.child.kill('SIGTERM');
  await palabre.ended;
  await rm(home, { recursive: true, force: true });
  expect(lost).toEqual([]);
  expect(kept.size).toBe(voters);
  expect(posts()).toHaveLength(1);
  expect(verdicts()).toHaveLength(1);
}, 240_000);
