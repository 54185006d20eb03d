import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { faultsOfView } from '../../../../test/support/strict.ts';
import { tokenOf } from '../../../core/token.ts';
import { locales } from '../../../core/view.ts';
import { speechOf } from '../../../i18n/speech.ts';
import { loadTexts } from '../../../i18n/texts.ts';
import { everyState } from './samples.ts';

const texts = loadTexts();
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const token = (verb: string, id = '', argument = '') => tokenOf('polls', verb, id, argument);

test.each(locales)('every state of every method fits the narrowest platform in %s', locale => {
  const states = Object.entries(everyState(speechOf(texts, locale, 'Europe/Brussels', now), token));
  expect(states.flatMap(([name, view]) => faultsOfView(view).map(fault => `${name}: ${fault}`))).toEqual([]);
});
