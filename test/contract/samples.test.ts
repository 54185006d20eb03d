import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/core/view.ts';
import { doubt } from '../../src/engine/doubt.ts';
import { elsewhere } from '../../src/engine/elsewhere-views.ts';
import { progress } from '../../src/engine/progress.ts';
import { told } from '../../src/engine/told.ts';
import { features } from '../../src/features/index.ts';
import { speechOf } from '../../src/i18n/speech.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { faultsOfView } from '../support/strict.ts';

const texts = loadTexts();
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');

/** The engine's own views are shown on the same platforms. */
const ofEngine = [doubt, told, progress(() => expect.fail()), elsewhere(() => expect.fail())];

describe.each([...features, ...ofEngine].map(feature => ({ name: feature.name, feature })))(
  'the feature $name',
  ({ feature }) => {
    test.each(locales)('shows nothing in %s that is too much for the narrowest platform', locale => {
      const samples = Object.entries(feature.samples(speechOf(texts, locale, 'Europe/Brussels', now)));
      expect(samples).not.toEqual([]);
      expect(samples.flatMap(([name, view]) => faultsOfView(view).map(fault => `${name}: ${fault}`))).toEqual([]);
      expect(samples.filter(([, view]) => view.locale !== locale)).toEqual([]);
    });
  },
);
