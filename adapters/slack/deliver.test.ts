import { describe, expect, test } from 'vitest';
import { DeliveryError, type PlaceRef } from '../../src/core/adapter.ts';
import type { Block, Picture, View } from '../../src/core/view.ts';
import type { Fault } from '../../test/fakes/slack/faults.ts';
import { type SlackWorld, slackWorld } from '../../test/fakes/slack/world.ts';

const view = (title: string, ...blocks: Block[]): View => ({ title, locale: 'en', blocks });
const place = (id: string, kind: PlaceRef['kind'] = 'channel'): PlaceRef => ({
  id,
  kind,
  name: '',
  space: 'T0FAKE',
  spaceName: '',
});
const chart: Picture = {
  type: 'picture',
  name: 'chart.png',
  alt: 'Monday leads with 8 of 12 votes',
  bytes: async () => new Uint8Array([137, 80, 78, 71]),
};
const button: Block = { type: 'buttons', buttons: [{ label: 'Details', token: 'polls-ballot--', style: 'plain' }] };
const fateOf = (delivery: Promise<unknown>) =>
  delivery.then(
    () => 'sent',
    (error: unknown) => (error instanceof DeliveryError ? `${error.fate}: ${error.reason}` : String(error)),
  );
const read = (world: SlackWorld, where: string) => world.slack.messages(where).map(world.slack.read);

describe('posts and edits', () => {
  test('in a channel, in a thread, in the home', async () => {
    await using world = await slackWorld();
    const posted = await world.adapter.post(place('C1'), view('Which day?'), 'k1');
    const reply = await world.adapter.post(place(posted.id, 'thread'), view('Two days left'), 'k2');
    const home = await world.adapter.post(place('home/U1', 'home'), view('What waits for you'), 'k3');
    const [parent, child] = world.slack.messages('C1');
    expect(child?.threadTs).toBe(parent?.ts);
    await world.adapter.edit(posted, view('Which day then?'));
    await world.adapter.edit(reply, view('One day left'));
    await world.adapter.edit(home, view('Nothing waits'));
    expect(read(world, 'C1')).toEqual(['Which day then?', 'One day left']);
    expect(world.slack.read(world.slack.home('U1')!)).toBe('Nothing waits');
  });

  test('to a person without opening anything first, and edits it where Slack put it', async () => {
    await using world = await slackWorld();
    const posted = await world.adapter.post(await world.adapter.direct('U1'), view('A nudge'), 'k');
    await world.adapter.edit(posted, view('A nudge, answered'));
    expect(posted.id).toMatch(/^D0U1\//);
    expect(read(world, 'U1')).toEqual(['A nudge, answered']);
    expect(world.slack.calls().map(call => call.method)).not.toContain('conversations.open');
  });

  test('without previews, and with a notification that mentions nobody', async () => {
    await using world = await slackWorld();
    await world.adapter.post(place('C1'), view('<!channel> & <@U1> https://example.org'), 'k');
    const [message] = world.slack.messages('C1');
    expect(message).toMatchObject({ unfurls: false, text: '&lt;!channel&gt; &amp; &lt;@U1&gt; https://example.org' });
    expect(world.slack.live(message!)).toEqual({ pings: [], links: [], formatted: [] });
  });
});

describe('pictures and attachments', () => {
  test('are one message with the text as its caption', async () => {
    await using world = await slackWorld();
    const posted = await world.adapter.post(
      place('C1'),
      view('Results', { type: 'note', text: 'Of 12 votes' }, chart),
      'k',
    );
    const [message, ...others] = world.slack.messages('C1');
    expect(others).toEqual([]);
    expect(world.slack.read(message!)).toBe('Results\nOf 12 votes');
    expect(world.slack.state.files.get(message?.files[0] ?? '')).toMatchObject({ alt: chart.alt, name: 'chart.png' });
    expect(posted.id).toBe(`C1/${message?.ts}/${message?.files[0]}`);
    await world.adapter.edit(posted, view('Final results', chart));
    expect(read(world, 'C1')).toEqual(['Final results']);
    await world.adapter.remove(posted, view('Withdrawn'));
    expect(world.slack.messages('C1')).toEqual([]);
    expect(world.slack.state.files.get(message?.files[0] ?? '')?.deleted ?? true).toBe(true);
  });

  test('follow the message when it has buttons, and when only a person is known', async () => {
    await using world = await slackWorld();
    const posted = await world.adapter.post(place('C1'), view('Results', chart, button), 'k1');
    await world.adapter.post(
      place('U1', 'direct'),
      view('Your export', { ...chart, type: 'attachment', name: 'votes.csv', mime: 'text/csv' }),
      'k2',
    );
    const [message, file] = world.slack.messages('C1');
    expect(posted.id).toBe(`C1/${message?.ts}`);
    expect(file).toMatchObject({ threadTs: message?.ts });
    expect(world.slack.messages('U1').map(one => one.files.length)).toEqual([0, 1]);
  });

  test('that Slack is slow to place can be found again later', async () => {
    await using world = await slackWorld();
    world.slack.state.shareDelay = 5;
    const posted = await world.adapter.post(place('C1'), view('Results', chart), 'k');
    expect(posted.id).toMatch(/^C1\/\/F/);
    await world.adapter.edit(posted, view('Final results', chart));
    expect(read(world, 'C1')).toEqual(['Final results']);
  });

  const faults: readonly (readonly [string, Fault, string])[] = [
    ['whose place was never promised', { on: 'files.getUploadURLExternal', answers: 'hang up' }, 'later: unavailable'],
    ['whose bytes were lost', { on: 'upload', answers: 'hang up', done: true }, 'later: unavailable'],
    ['whose bytes were refused', { on: 'upload', answers: { status: 500 } }, 'later: unavailable'],
    [
      'whose showing was not confirmed',
      { on: 'files.completeUploadExternal', answers: 'hang up', done: true },
      'in doubt: lost answer',
    ],
  ];
  test.each(faults)('%s', async (_what, fault, fate) => {
    await using world = await slackWorld();
    world.slack.fault(fault);
    expect(await fateOf(world.adapter.post(place('C1'), view('Results', chart), 'k'))).toBe(fate);
  });

  test('of nothing, or of too much, are refused before anything is sent', async () => {
    await using world = await slackWorld();
    const empty = { ...chart, bytes: async () => new Uint8Array() };
    expect(await fateOf(world.adapter.post(place('C1'), view('Results', empty), 'k'))).toBe('never: refused');
  });
});

describe('says what became of a delivery', () => {
  const answers: readonly (readonly [Fault['answers'], boolean, string])[] = [
    ['hang up', true, 'in doubt: lost answer'],
    ['html', true, 'in doubt: lost answer'],
    ['nothing', true, 'in doubt: lost answer'],
    [{ status: 500 }, false, 'in doubt: lost answer'],
    [{ status: 400 }, false, 'later: unavailable'],
    [{ slow: 400 }, false, 'in doubt: lost answer'],
    [{ error: 'internal_error' }, false, 'in doubt: lost answer'],
    [{ error: 'service_unavailable' }, false, 'later: unavailable'],
    [{ error: 'ratelimited' }, false, 'later: rate limited'],
    [{ error: 'token_revoked' }, false, 'later: unauthorised'],
    [{ error: 'missing_scope' }, false, 'later: unauthorised'],
    [{ error: 'restricted_action' }, false, 'never: not allowed'],
    [{ error: 'invalid_blocks' }, false, 'never: refused'],
    [{ error: 'something_new' }, false, 'never: refused'],
  ];
  test.each(answers)('when Slack answers %j', async (answer, done, fate) => {
    await using world = await slackWorld({ timing: { deliverWithin: 300 } });
    world.slack.fault({ on: 'chat.postMessage', answers: answer, done });
    expect(await fateOf(world.adapter.post(place('C1'), view('Hello'), 'k'))).toBe(fate);
    expect(world.slack.calls('chat.postMessage')).toHaveLength(1);
  });

  test('where nobody can be written to', async () => {
    await using world = await slackWorld();
    world.slack.addChannel({ id: 'C2', bot: false });
    world.slack.addChannel({ id: 'C3' }).archived = true;
    world.slack.state.members.get('U2')!.deleted = true;
    const to = (id: string, kind?: PlaceRef['kind']) => fateOf(world.adapter.post(place(id, kind), view('Hello'), 'k'));
    expect(await to('C9')).toBe('never: gone');
    expect(await to('C2')).toBe('never: not allowed');
    expect(await to('C3')).toBe('never: gone');
    expect(await to('C1/99.9', 'thread')).toBe('never: gone');
    expect(await to('U9', 'direct')).toBe('never: gone');
    expect(await to('U2', 'direct')).toBe('never: gone');
    world.slack.app.messagesTab = false;
    expect(await to('U1', 'direct')).toBe('until they act: closed');
  });

  test('when an edit comes too late, and when the message is gone', async () => {
    await using world = await slackWorld();
    const posted = await world.adapter.post(place('C1'), view('Hello'), 'k');
    world.slack.state.editWindowClosed = true;
    expect(await fateOf(world.adapter.edit(posted, view('Hello again')))).toBe('never: too old to edit');
    world.slack.messages('C1')[0]!.deleted = true;
    expect(await fateOf(world.adapter.edit(posted, view('Hello again')))).toBe('never: gone');
    expect(await fateOf(world.adapter.remove(posted, view('Withdrawn')))).toBe('sent');
  });

  test('when a workspace lets nothing be deleted, the message says that it no longer counts', async () => {
    await using world = await slackWorld();
    const posted = await world.adapter.post(place('C1'), view('Hello', button), 'k');
    world.slack.fault({ on: 'chat.delete', answers: { error: 'cant_delete_message' } });
    await world.adapter.remove(posted, view('Withdrawn'));
    expect(read(world, 'C1')).toEqual(['Withdrawn']);
  });

  test('when Slack is not there at all', async () => {
    const world = await slackWorld();
    await world.slack[Symbol.asyncDispose]();
    // What was on its way over the connections that were kept open may have arrived; what comes after that cannot have.
    await fateOf(world.adapter.post(place('C1'), view('Hello'), 'k'));
    expect(await fateOf(world.adapter.post(place('C1'), view('Hello'), 'k'))).toBe('later: unavailable');
    await world.adapter.stop();
    expect(await fateOf(world.adapter.post(place('C1'), view('Hello'), 'k'))).toBe('later: unavailable');
  });
});

describe('tells the doctor', () => {
  const wrong = async (world: SlackWorld) =>
    (await world.adapter.check()).filter(finding => !finding.ok).map(finding => `${finding.what} ${finding.mend}`);

  test('that all is well', async () => {
    await using world = await slackWorld();
    expect(await wrong(world)).toEqual([]);
  });

  test('every missing scope by name, and what to click', async () => {
    await using world = await slackWorld();
    for (const scope of ['users:read', 'files:write']) world.slack.app.scopes.delete(scope);
    const findings = await wrong(world);
    expect(findings).toHaveLength(2);
    expect(findings[0]).toMatch(/files:write is missing.*"Add an OAuth Scope": files:write/);
    expect(findings[1]).toMatch(/users:read/);
  });

  test('a token that is no longer one, and a socket token without its scope', async () => {
    await using world = await slackWorld();
    world.slack.fault({ on: 'apps.connections.open', answers: { error: 'missing_scope' } });
    expect(await wrong(world)).toEqual([expect.stringContaining('connections:write')]);
    world.slack.app.botToken = 'xoxb-another';
    expect((await wrong(world))[0]).toMatch(/does not take SLACK_BOT_TOKEN \(invalid_auth\).*Bot User OAuth Token/);
  });

  test('that the messages tab is off, once a message was refused for it', async () => {
    await using world = await slackWorld();
    world.slack.app.messagesTab = false;
    await fateOf(world.adapter.post(place('U1', 'direct'), view('Hello'), 'k'));
    expect(await wrong(world)).toEqual([expect.stringContaining('Messages Tab')]);
    world.slack.app.messagesTab = true;
    await world.adapter.post(place('U1', 'direct'), view('Hello'), 'k');
    expect(await wrong(world)).toEqual([]);
  });
});
