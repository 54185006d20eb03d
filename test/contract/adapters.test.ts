import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeliveryError, type Inbound, type Reply } from '../../src/core/adapter.ts';
import { tokenOf } from '../../src/core/token.ts';
import { type Button, type Field, locales, type Page, plainOf, type Text, type View } from '../../src/core/view.ts';
import { features } from '../../src/features/index.ts';
import { speechOf } from '../../src/i18n/speech.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import type { Driver, Played, Player } from './driver.ts';
import { drivers, ways } from './drivers.ts';
import { startOn, type TestHost } from './host.ts';

const texts = loadTexts();
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const speeches = locales.map(locale => speechOf(texts, locale, 'Europe/Brussels', now));
/** Each in one language, in turn: that all of them fit in every language is seen without a wire (`samples.test.ts`). */
const samples = features.flatMap(feature => {
  const inAll = speeches.map(speech => feature.samples(speech));
  return Object.keys(inAll[0] ?? {}).flatMap((name, index) => {
    const view = inAll[index % inAll.length]?.[name];
    return view ? [{ name: `${feature.name}: ${name} (${view.locale})`, view }] : [];
  });
});

const canBeEdited = ({ view }: (typeof samples)[number]) =>
  !view.blocks.some(block => block.type === 'picture' || block.type === 'attachment');
/** A fake reads everything that it shows whenever it is looked at. */
const handfuls = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 20) }, (_, index) => all.slice(index * 20, index * 20 + 20));

const token = (verb: string, argument = '') => tokenOf('polls', verb, '0123456789ab', argument);
const view = (title: string, ...blocks: View['blocks']): View => ({ title, locale: 'en', blocks });
const buttons = (...labels: string[]): View['blocks'][number] => ({
  type: 'buttons',
  buttons: labels.map(
    (label): Button => ({ label, token: token('vote', label.toLowerCase().replace(/\W/g, '')), style: 'plain' }),
  ),
});
const say = (title: string): Reply => ({ type: 'say', view: view(title) });

const asked = { hint: '', required: true, error: null };
const day: Field = {
  ...asked,
  name: 'day',
  label: 'Which day?',
  type: 'one of',
  options: ['Monday', 'Tuesday'].map((label, value) => ({ value, label, hint: '' })),
  value: null,
};
const kinds: readonly {
  readonly field: Field;
  readonly typed: string | number | readonly string[];
  readonly read: unknown;
}[] = [
  {
    field: { ...asked, name: 'line', label: 'Your question', type: 'line', value: '', maxLength: 200 },
    typed: 'What <b>now</b>?',
    read: 'What <b>now</b>?',
  },
  {
    field: { ...asked, name: 'more', label: 'Explain', type: 'paragraph', value: '', maxLength: 3000 },
    typed: 'One\nTwo',
    read: 'One\nTwo',
  },
  { field: day, typed: 'Tuesday', read: 1 },
  {
    field: {
      ...asked,
      name: 'days',
      label: 'Which days?',
      type: 'many of',
      options: ['Monday', 'Tuesday', 'Friday'].map((label, value) => ({ value, label, hint: '' })),
      value: [],
      min: 1,
      max: 3,
    },
    typed: ['Monday', 'Friday'],
    read: [0, 2],
  },
  {
    field: {
      ...asked,
      name: 'scale',
      label: 'How was it?',
      type: 'scale',
      from: 1,
      to: 5,
      low: 'bad',
      high: 'good',
      value: null,
    },
    typed: 4,
    read: 4,
  },
  {
    field: {
      ...asked,
      name: 'nps',
      label: 'Recommend us?',
      type: 'scale',
      from: 0,
      to: 10,
      low: 'no',
      high: 'yes',
      value: null,
    },
    typed: 10,
    read: 10,
  },
  {
    field: { ...asked, name: 'count', label: 'How many?', type: 'number', min: 0, max: 99, value: null },
    typed: '12',
    read: '12',
  },
  {
    field: { ...asked, name: 'date', label: 'On which date?', type: 'date', value: '' },
    typed: '2026-12-24',
    read: '2026-12-24',
  },
  { field: { ...asked, name: 'time', label: 'At what time?', type: 'time', value: '' }, typed: '18:30', read: '18:30' },
];

const page = (fields: readonly Field[], title = 'A new poll'): Page => ({
  title,
  locale: 'en',
  intro: '',
  fields,
  token: tokenOf('form', 'fill', '0123456789ab', '0'),
  step: { n: 1, of: 2 },
  back: null,
  cancel: tokenOf('form', 'cancel', '0123456789ab'),
  words: {
    submit: 'Open the poll',
    next: 'Continue',
    back: 'Back',
    skip: 'Skip',
    cancel: 'Cancel',
    open: 'Open',
    correct: 'Correct',
  },
});

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

const settled = <T>(read: () => T) => vi.waitFor(read, { timeout: 10_000, interval: 10 });
const fateOf = (delivery: Promise<unknown>) =>
  delivery.then(
    () => 'sent',
    (error: unknown) => (error instanceof DeliveryError ? `${error.fate}: ${error.reason}` : error),
  );

async function world(driver: Driver): Promise<{ played: Played; host: TestHost; an: Player; bob: Player }> {
  const played = await driver.open();
  open.push(played);
  const host = await startOn(played.adapter);
  open.push(host);
  return { played, host, an: played.person('An', 'en'), bob: played.person('Bob', 'fr') };
}
const newest = (list: readonly { readonly text: string }[]) => list.at(-1)?.text ?? '';

describe.each(drivers.map(driver => ({ platform: driver.platform, driver })))(
  'the adapter of $platform',
  ({ driver }) => {
    it('puts every sample of every feature, and edits one message through all of them, as the platform allows', async () => {
      const { played } = await world(driver);
      for (const { name, view } of samples)
        expect(await fateOf(played.adapter.post(played.place, view, `post ${name}`)), name).toBe('sent');
      expect(played.complaints()).toEqual([]);
      // Where nothing else stands, so that looking at the one message is not looking at hundreds.
      const { played: another } = await world(driver);
      const posted = await another.adapter.post(another.place, view('First'), 'edited');
      for (const { name, view } of samples.filter(canBeEdited)) {
        expect(await fateOf(another.adapter.edit(posted, view)), name).toBe('sent');
        const shown = another.messages().find(({ id }) => id === posted.id)!;
        expect(shown.alarms, name).toEqual([]);
        for (const part of wordsOf(view)) expect(squeeze(shown.text), name).toContain(squeeze(part));
        expect(shown.buttons.map(squeeze), name).toEqual(expect.arrayContaining(buttonsOf(view).map(squeeze)));
      }
      expect(another.complaints()).toEqual([]);
    }, 120_000);

    it('answers one person with every sample, and nobody else sees it', async () => {
      for (const some of handfuls(samples)) {
        const { played, host, an, bob } = await world(driver);
        for (const { name, view } of some) {
          host.answer = async () => ({ type: 'show', view });
          const before = an.seen().length;
          await an.command('poll', 'x');
          await settled(() => {
            const seen = an.seen();
            // Two samples may have one title: the answer before is not this one.
            expect(seen.length, name).toBeGreaterThan(before);
            expect(squeeze(newest(seen)), name).toContain(squeeze(view.title));
          });
          expect(an.seen().at(-1)?.alarms, name).toEqual([]);
        }
        expect(bob.seen()).toEqual([]);
        expect(played.messages()).toEqual([]);
        expect(played.complaints()).toEqual([]);
      }
    }, 120_000);

    it('says what became of a delivery: lost answer, rate limit, broken server, deleted message, place left, person out of reach', async ({
      skip,
    }) => {
      skip(driver.unfailing !== undefined, driver.unfailing);
      const { played, an } = await world(driver);
      const { adapter, place, faults } = played;
      const posted = await adapter.post(place, view('Here'), 'k0');
      faults.loseAnswer();
      expect(await fateOf(adapter.post(place, view('Lost'), 'k1'))).toBe('in doubt: lost answer');
      expect(played.messages().filter(({ text }) => text.includes('Lost'))).toHaveLength(1);
      faults.limitRate(7);
      const limited = await adapter.post(place, view('Fast'), 'k2').catch((error: unknown) => error);
      expect(limited).toMatchObject({ fate: 'later', reason: 'rate limited' });
      expect((limited as DeliveryError).after).toBeGreaterThanOrEqual(7000);
      faults.answerHtml();
      expect(await fateOf(adapter.edit(posted, view('Broken')))).toMatch(/^(later|in doubt): /);
      expect(await fateOf(adapter.edit(posted, view('Whole')))).toBe('sent');
      faults.deleteMessage(posted.id);
      expect(await fateOf(adapter.edit(posted, view('Gone')))).toBe('never: gone');
      faults.block(an);
      const direct = async () => adapter.post(await adapter.direct(an.id), view('Hello'), 'k3');
      expect(await fateOf(direct())).toMatch(/^until they act: (blocked|closed|not started)$/);
      faults.removeBot();
      expect(await fateOf(adapter.post(place, view('Out'), 'k4'))).toMatch(/^never: (gone|not allowed)$/);
    });
  },
);

/** However it comes: what goes out goes the same way. */
describe.each(ways)('what comes in by $way', ({ driver }) => {
  it('hands in a command with its words, whoever and wherever, in any language', async () => {
    const { host, an, played } = await world(driver);
    await an.command('poll', 'Which day? | <b>Monday</b> & co | *Tuesday*');
    await settled(() => expect(host.events).toHaveLength(1));
    expect(host.events[0]).toMatchObject({
      type: 'command',
      name: 'poll',
      text: 'Which day? | <b>Monday</b> & co | *Tuesday*',
      from: { id: an.id, name: 'An' },
      in: { id: played.place.id, kind: played.place.kind },
    });
  });

  it('hands in a press with its token and the message pressed, and acknowledges it to that person', async () => {
    const { played, host, an, bob } = await world(driver);
    host.answer = async () => say('Recorded: Tuesday.');
    const posted = await played.adapter.post(played.place, view('Which day?', buttons('Monday', 'Tuesday')), 'k1');
    await bob.press('Tuesday');
    await settled(() => expect(newest(bob.seen())).toContain('Recorded: Tuesday.'));
    expect(host.events).toMatchObject([
      { type: 'press', token: token('vote', 'tuesday'), values: [], on: posted.id, from: { id: bob.id } },
    ]);
    expect(an.seen()).toEqual([]);
    expect(played.messages()).toHaveLength(1);
  });

  it('hands in the complete new set of a choice', async () => {
    const { host, an } = await world(driver);
    const options = ['Monday', 'Tuesday', 'Friday'].map((label, value) => ({ value, label, hint: '' }));
    const panel = (chosen: readonly number[], max: number): Reply => ({
      type: 'show',
      view: view(`Up to ${max}`, {
        type: 'choice',
        label: 'Choose',
        token: token('choose'),
        options,
        chosen,
        min: 1,
        max,
      }),
    });
    host.answer = async event => panel(event.type === 'press' ? event.values : [], 3);
    await an.command('poll', 'x');
    await settled(() => expect(newest(an.seen())).toContain('Up to 3'));
    await an.choose(['Monday', 'Friday']);
    await settled(() =>
      expect(host.events.at(-1)).toMatchObject({ type: 'press', token: token('choose'), values: [0, 2] }),
    );
    host.answer = async event => panel(event.type === 'press' ? event.values : [1], 1);
    await an.command('poll', 'x');
    await settled(() => expect(host.events.at(-1)?.type).toBe('command'));
    await settled(() => expect(newest(an.seen())).toContain('Up to 1'));
    await an.choose(['Friday']);
    await settled(() =>
      expect(host.events.at(-1)).toMatchObject({ type: 'press', token: token('choose'), values: [2] }),
    );
  });

  it.each(kinds.map(kind => ({ type: kind.field.type, kind })))(
    'asks for a field of kind "$type" and hands in what was answered',
    async ({ kind }) => {
      const { played, host, an } = await world(driver);
      host.answer = async (event): Promise<Reply> =>
        event.type === 'command' ? { type: 'ask', page: page([kind.field]) } : say('Thank you.');
      await an.command('poll', '');
      await settled(() => expect(an.asked()?.labels).toEqual([kind.field.label]));
      await an.fill({ [kind.field.label]: kind.typed });
      await settled(() => expect(host.events.length).toBeGreaterThan(1));
      const [value] = valuesOf(host.events.at(-1)!, kind.field.name);
      expect(typeof value === 'number' ? value : typeof kind.read === 'number' ? Number(value) : value).toEqual(
        kind.read,
      );
      await settled(() => expect(newest(an.seen())).toContain('Thank you.'));
      expect(played.complaints()).toEqual([]);
    },
  );

  it('says at the field what is wrong, keeps what was answered, and goes on to the next page', async () => {
    const { host, an } = await world(driver);
    const line: Field = { ...asked, name: 'line', label: 'Your question', type: 'line', value: '', maxLength: 200 };
    const next: Field = { ...line, name: 'more', label: 'Which options?' };
    host.answer = async (event): Promise<Reply> => {
      if (event.type === 'command') return { type: 'ask', page: page([line]) };
      const [typed] = event.type === 'submit' || event.type === 'said' ? valuesOf(event, 'line') : [''];
      if (typed === 'short')
        return {
          type: 'fix',
          problems: { line: 'Say a little more.' },
          page: page([{ ...line, value: 'short', error: 'Say a little more.' }]),
        };
      if (typed === 'long enough')
        return {
          type: 'ask',
          page: {
            ...page([next], 'The options'),
            token: tokenOf('form', 'fill', '0123456789ab', '1'),
            step: { n: 2, of: 2 },
          },
        };
      return say('Done.');
    };
    await an.command('poll', '');
    await settled(() => expect(an.asked()?.labels).toEqual(['Your question']));
    await an.fill({ 'Your question': 'short' });
    await settled(() => expect(an.asked()?.problems).toEqual(['Say a little more.']));
    await an.fill({ 'Your question': 'long enough' });
    await settled(() => expect(an.asked()?.labels).toEqual(['Which options?']));
    await an.fill({ 'Which options?': 'x' });
    await settled(() => expect(newest(an.seen())).toContain('Done.'));
  });

  it('hears what is said to it in private, never another bot or itself', async () => {
    const { played, host, an } = await world(driver);
    host.answer = async () => say('Recorded: Tuesday.');
    await an.say('Tuesday');
    await settled(() => expect(newest(an.seen())).toContain('Recorded: Tuesday.'));
    expect(host.events).toMatchObject([{ type: 'said', text: 'Tuesday', from: { id: an.id }, in: { kind: 'direct' } }]);
    await played.faults.sayAsBots('Tuesday');
    await an.say('Monday');
    await settled(() => expect(host.events).toHaveLength(2));
    expect(host.events[1]).toMatchObject({ text: 'Monday' });
  });

  it('opens its home, where the platform has one', async () => {
    const { host, an } = await world(driver);
    host.answer = async () => ({ type: 'show', view: view('What waits for you', buttons('Vote')) });
    if (!(await an.openHome())) return;
    await settled(() => expect(newest(an.seen())).toContain('What waits for you'));
    expect(['opened', 'command', 'press']).toContain(host.events[0]?.type);
  });

  it('gives an event that is delivered again the same id', async () => {
    const { played, host, an } = await world(driver);
    host.answer = async () => say('Thank you.');
    await an.say('Tuesday');
    await settled(() => expect(host.events).toHaveLength(1));
    await played.faults.redeliver();
    await settled(() => expect(host.events.length === 1 || host.events[1]?.id === host.events[0]?.id).toBe(true));
  });

  it('answers within the platform’s time when the engine takes three seconds', async () => {
    const slowly = () => new Promise(resolve => setTimeout(resolve, 3200));
    const pressed = async () => {
      const { played, host, an } = await world(driver);
      host.answer = async () => {
        await slowly();
        return say('Recorded at last.');
      };
      await played.adapter.post(played.place, view('Which day?', buttons('Monday')), 'k1');
      await an.press('Monday');
      await settled(() => expect(newest(an.seen())).toContain('Recorded at last.'));
      expect(played.complaints()).toEqual([]);
    };
    const asked = async () => {
      const { played, host, an } = await world(driver);
      host.answer = async (event): Promise<Reply> => {
        if (event.type === 'command') await slowly();
        return { type: 'ask', page: page([day]) };
      };
      await an.command('poll', '');
      await settled(() => expect(an.asked() !== undefined || an.seen().at(-1)?.buttons.includes('Open')).toBe(true));
      if (!an.asked()) {
        await an.press('Open');
        await settled(() => expect(an.asked()?.labels).toEqual(['Which day?']));
      }
      expect(played.complaints()).toEqual([]);
    };
    await Promise.all([pressed(), asked()]);
  });

  it('finishes answers in hand when it is stopped', async () => {
    const { played, host, an } = await world(driver);
    const go = Promise.withResolvers<void>();
    host.answer = async () => {
      await go.promise;
      return say('Recorded in time.');
    };
    await an.say('Tuesday');
    await settled(() => expect(host.events).toHaveLength(1));
    const stopping = played.adapter.stop();
    go.resolve();
    await stopping;
    expect(newest(an.seen())).toContain('Recorded in time.');
  });
});

/** The values handed in for a field, whichever way the platform has of asking. */
function valuesOf(event: Inbound, name: string): unknown[] {
  if (event.type === 'said') return [event.text];
  if (event.type !== 'submit') return [];
  return [name in event.values ? event.values[name] : event.values['']];
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a member must be able to read of a view. */
function wordsOf(shown: View): string[] {
  return [
    shown.title,
    ...shown.blocks.flatMap(block =>
      block.type === 'tally'
        ? block.rows.map(row => row.label)
        : block.type === 'text'
          ? plainOf(timeless(block.text)).split('\n')
          : [],
    ),
  ];
}

/** A platform may write moments by itself, in the reader's own zone. */
const timeless = (text: Text): Text =>
  typeof text === 'string' ? text : text.map(span => (typeof span === 'object' && 'time' in span ? '\n' : span));

const buttonsOf = (shown: View): string[] =>
  shown.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons.map(({ label }) => label) : []));
