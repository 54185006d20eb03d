import { expect, test } from 'vitest';
import { type RollFile, readRoll } from './roll-model.ts';

const read = (text: string, types: readonly string[] = []) => readRoll(Buffer.from(text), types);
const rollOf = (text: string, types: readonly string[] = []): RollFile => {
  const file = read(text, types);
  return 'missing' in file ? expect.fail(`It lacks ${file.missing}`) : file;
};
const badOf = (text: string, types: readonly string[] = []) =>
  rollOf(text, types).bad.map(({ line, message, args }) => [line, message, args]);

test('headers are understood in the three languages, whatever their capitals and accents', () => {
  const line = { line: 2, rollId: '7', name: 'Zoë', locale: 'nl', region: 'Gent', joinedOn: '2019-03-01', groups: [] };
  const expected = { ...line, memberType: 'client' };
  expect(rollOf('Number,NAME,language,type,region,joined on\n7,Zoë,Dutch,client,Gent,2019-03-01').lines).toEqual([
    expected,
  ]);
  expect(rollOf('Numéro;Nom;Langue;Type;Région;Membre depuis\n7;Zoë;néerlandais;client;Gent;01/03/2019').lines).toEqual(
    [expected],
  );
  expect(rollOf('lidnummer\tNaam\ttaal\tlidtype\tregio\tlid sinds\n7\tZoë\tnl\tclient\tGent\t1.3.2019').lines).toEqual([
    expected,
  ]);
});

test('a first name in a column of its own stands before the name, wherever the column is', () => {
  const names = (text: string) => rollOf(text).lines.map(({ name }) => name);
  expect(names('numéro;Nom;Prénom\n1;Dupont;Léa\n2;Le Panier SCRL;')).toEqual(['Léa Dupont', 'Le Panier SCRL']);
  expect(names('nr;Voornaam;Achternaam\n1;An;De Smet\n2;Bo;')).toEqual(['An De Smet', 'Bo']);
  expect(rollOf('id,first name,surname\n1,Ann,Lee')).toMatchObject({ lines: [{ name: 'Ann Lee' }], unused: [] });
  expect(badOf('id,first name,surname\n1,,')).toEqual([[2, 'groups-roll-no-name', {}]]);
});

test('columns nobody asked for are named and not read', () => {
  expect(rollOf('id,name,e-mail,,phone\n1,An,an@x.be,,1')).toMatchObject({
    unused: ['e-mail', 'phone'],
    columns: ['number', 'name'],
  });
});

test('a file without the columns that every list needs is refused as a whole', () => {
  expect(read('nom;langue\nAn;fr')).toEqual({ missing: ['number'], found: ['nom', 'langue'] });
  expect(read('')).toEqual({ missing: ['number', 'name'], found: [] });
});

test('each line that cannot be taken is told with its number and reason, and its number is kept from leaving', () => {
  const file = rollOf(
    [
      'id;name;language;joined',
      ';An;fr;',
      '2;;fr;',
      '3;Tom;klingon;',
      '4;=1+1;fr;',
      '5;Bo;fr;31/02/2020',
      '6;Al;fr;',
      '6;Ali;fr;',
      '7;A;fr;;x',
      `8;${'n'.repeat(201)};fr;`,
    ].join('\n'),
  );
  expect(file.bad.map(({ line, message }) => [line, message])).toEqual([
    [2, 'groups-roll-no-number'],
    [3, 'groups-roll-no-name'],
    [4, 'groups-roll-language'],
    [5, 'groups-roll-formula'],
    [6, 'groups-roll-date'],
    [8, 'groups-roll-twice'],
    [9, 'groups-roll-many-cells'],
    [10, 'groups-roll-long'],
  ]);
  expect(file.badIds).toEqual(['2', '3', '4', '5', '6', '7', '8']);
  expect(file.lines.map(({ rollId }) => rollId)).toEqual(['6']);
});

test('a member type is one of the community, however it is written; one without types takes over those of its list', () => {
  expect(badOf('id,name,type\n1,An,CLIENT\n2,Bo,visitor', ['Client'])).toEqual([
    [3, 'groups-roll-type', { text: 'visitor', types: 'Client' }],
  ]);
  expect(rollOf('id,name,type\n1,An,Client\n2,Bo,client\n3,Cy,user').newTypes).toEqual(['Client', 'user']);
});

test('groups are told apart by bars, commas or semicolons', () => {
  expect(rollOf('id;name;groups\n1;An;"Ethics| Good food ;Roof,Ethics"').lines[0]?.groups).toEqual([
    'Ethics',
    'Good food',
    'Roof',
  ]);
});

test('what spreadsheets do to cells is undone: noughts kept by a formula, our own apostrophes, NUL', () => {
  expect(rollOf('id,name\n"=""007""",\'-Jo\u0000hn').lines).toMatchObject([{ rollId: '007', name: '-John' }]);
});

test('a quote that never closes is told where it opens', () => {
  expect(badOf('id;name\n1;An\n2;"Bo\n3;Cy\n')).toEqual([[3, 'groups-roll-quote', {}]]);
});

test('an empty file, one of blank lines and one of nought bytes are no lists; a line without end is told by its number', () => {
  for (const text of ['', '\uFEFF', '\r\n\r\n', ';;;\n;;;', '\u0000'.repeat(1_000)])
    expect(read(text)).toMatchObject({ missing: ['number', 'name'] });
  expect(badOf(`id;name\n1;An\n2;"${'x'.repeat(200_000)}\n3;Cy`)).toMatchObject([[3, 'groups-roll-row-long', {}]]);
});

test('a file in Windows-1252 is read as it was meant, with CRLF, quoted separators and the same number twice', () => {
  const file = readRoll(Buffer.from('id;name\r\n1;"Müller; Zoë"\r\n1;Ann\u00e9e\r\n', 'latin1'), []);
  expect(file).toMatchObject({
    encoding: 'Windows-1252',
    lines: [{ rollId: '1', name: 'Müller; Zoë' }],
    bad: [{ line: 3, message: 'groups-roll-twice', args: { first: 2 } }],
  });
});
