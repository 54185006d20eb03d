import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { faultsOfView } from '../../../test/support/strict.ts';
import { locales } from '../../core/view.ts';
import { speechOf } from '../../i18n/speech.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { samples } from './samples.ts';

const texts = loadTexts();
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');

test.each(locales)('every state of every method fits the narrowest platform in %s', locale => {
  const faults = Object.entries(samples(speechOf(texts, locale, 'Europe/Brussels', now))).flatMap(([name, view]) =>
    faultsOfView(view).map(fault => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
});
