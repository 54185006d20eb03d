import { expect, test } from 'vitest';
import { isTypo } from './typos.ts';

test.each([
  ['Mondy', 'Monday'],
  ['Monday', 'Mnoday'],
  ['réunion', 'Reunion!'],
  ['Acheterr la grange', 'Acheter la grange'],
  ['On the 12th of Mai, at the barn behind the old mill', 'On the 12th of May, at the barn behind the old mil'],
])('“%s” may become “%s”', (before, after) => {
  expect(isTypo(before, after)).toBe(true);
});

test.each([
  ['Oui', 'Non', 'another word'],
  ['Yes', 'Yen', 'a word too short to mend'],
  ['12 May', '13 May', 'another number'],
  ['1000 €', '1000 $', 'another sign'],
  ['-5 degrees', '5 degrees', 'another sign'],
  ['We buy it', 'We buy it not', 'a negation more'],
  ['Nous n’achetons pas', 'Nous l’achetons pas', 'a negation less'],
  ['niet doen', 'nietdoen', 'a word less'],
  [
    'Hoe tevreden bent u over de vergaderingen van dit jaar?',
    'Hoe ontevreden bent u over de vergaderingen van dit jaar?',
    'the contrary',
  ],
  ['Buy the barn', 'Burn the barn', 'another sense'],
  ['Ana', '', 'nothing'],
  ['', 'Ana', 'out of nothing'],
  ['Pour', 'Tours', 'two letters'],
])('“%s” may not become “%s”: %s', (before, after) => {
  expect(isTypo(before, after)).toBe(false);
});
