import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { channels, initialsOf, maySee, members, placeOf } from './cast.ts';
import { refusalText, words } from './words.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

test('every word says the same things in every language', () => {
  for (const [key, text] of Object.entries(words.en))
    for (const locale of ['fr', 'nl'] as const)
      expect([key, placeholders(words[locale][key as keyof typeof words.en])]).toEqual([key, placeholders(text)]);
});

test('every word is said somewhere', async () => {
  const folder = new URL('./', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter(
    file => /\.(ts|js)$/.test(file) && !/words\.ts$|\.test\.ts$/.test(file),
  );
  const sources = (await Promise.all(files.map(file => readFile(new URL(file, folder), 'utf8')))).join('\n');
  expect(Object.keys(words.en).filter(key => !sources.includes(`'${key}'`))).toEqual([]);
});

test('a refusal says what it was about', () => {
  expect(refusalText({ key: 'unknownCommand', args: { name: '/x{known}', known: '/poll' } }, 'en')).toBe(
    'There is no command /x{known} here. Palabre knows: /poll',
  );
});

test('a dozen members of three languages, each with an address, a chat and a home of their own', () => {
  expect(members).toHaveLength(12);
  expect(new Set(members.map(({ id }) => id)).size).toBe(12);
  expect(new Set(members.map(({ language }) => language))).toEqual(new Set(['fr', 'nl', 'en']));
  for (const { id, name } of members) {
    expect(placeOf(`direct-${id}`)).toMatchObject({ kind: 'direct', name, space: '' });
    expect(placeOf(`home-${id}`)).toMatchObject({ kind: 'home', space: '' });
    expect(members.filter(other => maySee(other.id, `direct-${id}`)).map(other => other.id)).toEqual([id]);
    expect(channels.every(channel => maySee(id, channel.id))).toBe(true);
  }
  for (const nowhere of ['', 'direct-', 'direct-zoe', 'home-zoe', 'agora/x', 'direct-tom-x', 'constructor'])
    expect(placeOf(nowhere)).toBeUndefined();
});

test('a portrait bears the first and the last initial', () => {
  expect(['Léa Dubois', 'Fatima El Amrani', 'Élan'].map(initialsOf)).toEqual(['LD', 'FA', 'É']);
});
