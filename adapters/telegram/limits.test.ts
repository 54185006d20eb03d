import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { tokenLength } from '../../src/core/token.ts';
import { locales } from '../../src/core/view.ts';
import { commandTexts } from '../../src/engine/commands.ts';
import { features } from '../../src/features/index.ts';
import { speechOf } from '../../src/i18n/speech.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { aliasesOf, menuName, menuOf } from './commands.ts';
import { telegram } from './limits.ts';
import { render } from './render.ts';

const texts = loadTexts();
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const speeches = locales.map(locale => speechOf(texts, locale, 'Europe/Brussels', now));

describe('every sample of every feature', () => {
  const samples = speeches.flatMap(speech =>
    features.flatMap(feature =>
      Object.entries(feature.samples(speech)).map(([name, view]) => ({
        name: `${feature.name}: ${name} (${speech.locale})`,
        view,
      })),
    ),
  );

  it.each(samples)('fits a message: $name', ({ view }) => {
    const { text, keyboard, media } = render(view, 'telegram:7');
    expect(text.text.length).toBeLessThanOrEqual(telegram.text);
    expect(text.entities.length).toBeLessThanOrEqual(telegram.entities);
    expect(view.title.length).toBeLessThanOrEqual(telegram.toast);
    expect(keyboard.flat().length).toBeLessThanOrEqual(telegram.buttons);
    for (const { alt } of media) expect(alt.text.length).toBeLessThanOrEqual(telegram.caption);
    for (const row of keyboard) expect(row.length).toBeLessThanOrEqual(telegram.buttonsInRow);
    for (const button of keyboard.flat())
      expect('callback_data' in button && Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(
        telegram.callbackBytes,
      );
  });
});

describe('every command of every feature', () => {
  const commands = commandTexts(features, texts);

  it.each(locales)('fits the menu in %s', locale => {
    const menu = menuOf(commands, locale);
    expect(menu.length).toBeLessThanOrEqual(telegram.commands);
    expect(new Set(menu.map(({ command }) => command)).size).toBe(menu.length);
    for (const { command, description } of menu) {
      expect(command).toMatch(/^[a-z0-9_]+$/);
      expect(command.length).toBeLessThanOrEqual(telegram.command);
      expect(description.length).toBeLessThanOrEqual(telegram.commandDescription);
    }
  });

  it('is known by each of its names, and no name is that of two', () => {
    const aliases = aliasesOf(commands);
    for (const { name, names } of commands)
      for (const alias of [name, ...Object.values(names)]) expect(aliases.get(menuName(alias)), alias).toBe(name);
  });
});

it('has names without accents for every command', () => {
  expect(['Entraide', 'Enquête', 'hulp-vraag'].map(menuName)).toEqual(['entraide', 'enquete', 'hulp_vraag']);
});

it('has room for a token in a link to the bot', () => {
  expect(tokenLength).toBeLessThanOrEqual(telegram.startPayload);
});
