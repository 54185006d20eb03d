import { expect, test } from 'vitest';
import { rowsWith } from '../support/columns.ts';
import { fillEverything } from '../support/everything.ts';
import { palabre } from '../support/palabre.ts';
import { testPlatform } from '../support/platform.ts';

/** Where a table's rows about a member stand in what is given to them. */
const places: Readonly<Record<string, string>> = {
  account: 'accounts',
  aid_apart: 'aid.keptApart',
  aid_asked: 'aid.askedToHelp',
  aid_offer: 'aid.offered',
  aid_profile: 'aid.profile',
  aid_report: 'aid.reported',
  aid_request: 'aid.asked, aid.given',
  arrival: 'polls.voted',
  attention: 'attention',
  audit: 'deeds',
  ballot: 'polls.voted',
  code: 'codes',
  digest: 'digests',
  draft: 'drafts',
  eligible: 'polls.listed',
  guess: 'wrongCodes',
  booking: 'shifts.booked, shifts.validated',
  shift: 'shifts.published',
  shift_watch: 'shifts.watched',
  swap: 'shifts.swaps',
  member: 'member',
  membership: 'accounts',
  nudge: 'nudges',
  opt_out: 'optOuts',
  page_address: 'pages',
  poll: 'polls.asked',
  post: 'messages, posts',
  recommendation: 'recommend.written, recommend.carriesOut',
  recommendation_comment: 'recommend.comments',
  recommendation_move: 'recommend.moves',
  recommendation_tie: 'recommend.ties',
  role_grant: 'roles',
  roll_upload: 'groups.uploads',
  seat: 'groups.seats',
  telling: 'told',
  survey: 'surveys.asked',
  survey_followup: 'surveys.followed',
  survey_letter: 'surveys.wrote',
  survey_participation: 'surveys.answered',
  visit: 'visits',
};

/** What names a member and is not theirs to read, each with its reason. */
const withheld: Readonly<Record<string, string>> = {
  inbound: 'which answer an event was given, for a day, so that its redelivery gets the same',
};

test('the export of a member holds every row of every table that names them', async () => {
  const platforms = [testPlatform(), testPlatform({ platform: 'telegram', id: 'T2' })] as const;
  await using app = await palabre({ platforms });
  const { member, accounts, player } = await fillEverything(app, platforms);
  await player.command('palabre', 'me');
  await player.press('Download everything');
  const file = player.view.blocks.find(block => block.type === 'attachment') ?? expect.fail('There is no file.');
  const everything = JSON.parse(new TextDecoder().decode(await file.bytes()));
  const rowsAt = (path: string): unknown[] =>
    path.split(', ').flatMap(one => one.split('.').reduce((of, name) => of?.[name], everything) ?? []);
  const named = Object.entries(await rowsWith(app, [member, ...accounts, player.person.id])).filter(
    ([table]) => !table.startsWith('pgboss') && !(table in withheld),
  );
  expect(named.map(([table]) => table).sort()).toEqual(Object.keys(places).sort());
  const ours = await rowsWith(app, [member, ...accounts]);
  for (const [table] of named)
    expect(rowsAt(places[table] ?? '').length, table).toBeGreaterThanOrEqual(ours[table] ?? 1);
  expect(JSON.stringify(everything)).toContain('zeldzaam explained');
});
