import { describe, expect, test } from 'vitest';
import { contactsIn } from './contacts.ts';
import { delicateIn } from './words.ts';

describe('words that are delicate', () => {
  test.each([
    ['I am ill and need shopping', ['health']],
    ['Je sors de l’hôpital lundi', ['health']],
    ['Ik ben ziek en kan niet koken', ['health']],
    ['Ma mère est en dépression', ['health']],
    ['I cannot pay my rent', ['money']],
    ['Je n’ai plus d’argent pour les courses', ['money']],
    ['Ik heb schulden', ['money']],
    ['Colis du CPAS à aller chercher', ['money']],
    ['I live alone on the third floor', ['alone']],
    ['Je suis seule à la maison', ['alone']],
    ['Ik woon alleen', ['alone']],
    ['Malade, sans argent et seule chez moi', ['health', 'money', 'alone']],
  ] as const)('“%s”', (text, kinds) => {
    expect(delicateIn(text)).toEqual(kinds);
  });

  test.each([
    'someone to carry boxes Saturday morning, Schaerbeek',
    'Réparer un vélo, repeindre une chaise',
    'Iemand om de haag te snoeien',
    'Help with the harvest, any painter welcome',
    'Traduire une page du néerlandais',
  ])('“%s” is not', text => {
    expect(delicateIn(text)).toEqual([]);
  });
});

describe('a number or an address in a text', () => {
  test.each([
    ['Call 0475 12 34 56 in the evening', ['0475 12 34 56'], 'Call in the evening'],
    ['Porter des caisses, +32 475.12.34.56', ['+32 475.12.34.56'], 'Porter des caisses'],
    ['Bel 02/512.34.56 of 0032 2 512 34 56', ['02/512.34.56', '0032 2 512 34 56'], 'Bel of'],
    ['Écrivez à lea.dubois@exemple.be !', ['lea.dubois@exemple.be'], 'Écrivez à!'],
    ['Porter un piano rue de la Loi 16, 2e étage', ['rue de la Loi 16'], 'Porter un piano, 2e étage'],
    ['12, avenue Louise', ['12, avenue Louise'], ''],
    ['Dozen dragen, Kerkstraat 5', ['Kerkstraat 5'], 'Dozen dragen'],
    ['Paint a door at 12 Baker Street', ['12 Baker Street'], 'Paint a door at'],
  ] as const)('“%s”', (text, found, rest) => {
    expect(contactsIn(text)).toEqual({ found, rest });
  });

  test.each([
    'Saturday 28/11/2026 at 10:00',
    'le 01/12/2026 à 18h',
    '12 boxes of 20 kg, second floor',
    'Un trajet place Flagey',
    'De tuin van de Kerkstraat',
    'Budget 1 250 euros',
  ])('“%s” has none', text => {
    expect(contactsIn(text)).toEqual({ found: [], rest: text });
  });
});
