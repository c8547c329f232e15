import { foldedText } from '@lumit/shared';
import fc from 'fast-check';
import { judgePeople, type KnownToEdition, type WrittenPerson } from './judge-people';

const KNOWN: KnownToEdition = {
  bodies: new Map([[foldedText('Comune di Lucca'), 'b1']]),
  groups: new Map([[foldedText('Versilia'), 'g1']]),
  enrolled: new Set(['ada@comune.lucca.it']),
};
const written = (line: number, values: Partial<WrittenPerson> = {}): WrittenPerson => ({
  line,
  familyName: 'Rossi',
  givenName: 'Elena',
  email: `p${line}@comune.lucca.it`,
  body: '',
  group: '',
  ...values,
});
const faultsOf = (values: Partial<WrittenPerson>) =>
  judgePeople([written(2, values)], KNOWN).faults.map(({ column, problem }) => `${column}: ${problem}`);

const anyRow = fc.record({
  familyName: fc.constantFrom('Rossi', '', 'D’Angelo', 'Ro\u202essi'),
  givenName: fc.constantFrom('Elena', '', 'Niccolò'),
  email: fc.constantFrom('a@b.it', 'A@B.it ', 'c@d.it', 'ada@comune.lucca.it', 'no', ''),
  body: fc.constantFrom('', 'comune  di LUCCA', 'Comune di Pisa'),
  group: fc.constantFrom('', 'versilia', 'Garfagnana'),
});
const anyList = fc
  .array(anyRow, { maxLength: 12 })
  .map((rows) => rows.map((row, index) => ({ ...row, line: index + 2 })));

describe('a list of people', () => {
  it('P-10 every row is ready, there already or faulty, once, in the order of the file', () => {
    fc.assert(
      fc.property(anyList, (rows) => {
        const { ready, enrolled, faults } = judgePeople(rows, KNOWN);
        const faulty = [...new Set(faults.map(({ line }) => line))];
        const all = [...ready.map(({ line }) => line), ...enrolled, ...faulty];
        expect(all.toSorted((one, other) => one - other)).toEqual(rows.map(({ line }) => line));
        expect(faulty).toEqual(faulty.toSorted((one, other) => one - other));
      }),
    );
  });

  it('P-10 taken in once, the same list finds everybody there and the same faults', () => {
    fc.assert(
      fc.property(anyList, (rows) => {
        const first = judgePeople(rows, KNOWN);
        const enrolled = new Set([...KNOWN.enrolled, ...first.ready.map(({ email }) => email)]);
        const again = judgePeople(rows, { ...KNOWN, enrolled });
        expect(again.ready).toEqual([]);
        expect(again.faults).toEqual(first.faults);
      }),
    );
  });

  it('one address is one person, whatever its case and spaces: the second row names the first', () => {
    const rows = [written(2, { email: 'a@b.it' }), written(3), written(4, { email: ' A@B.IT' })];
    const { ready, faults } = judgePeople(rows, KNOWN);
    expect(ready.map(({ line }) => line)).toEqual([2, 3]);
    expect(faults).toEqual([{ line: 4, column: 'email', problem: 'è lo stesso della riga 2' }]);
  });

  it('tells every fault of a row, in the order of the columns', () => {
    expect(faultsOf({ familyName: '', email: 'elena.it', body: 'Comune di Pisa', group: 'Pisa' })).toEqual([
      'cognome: manca',
      'email: serve un solo indirizzo, come nome@ente.it',
      'ente: «Comune di Pisa» non è tra gli enti registrati',
      'gruppo: «Pisa» non è un gruppo di questa edizione',
    ]);
  });

  it('B-110, B-115, B-116 takes names as written, and refuses what cannot be seen or is too long, with its place', () => {
    expect(faultsOf({ familyName: '=HYPERLINK("http://x","y")', givenName: 'O' })).toEqual([]);
    expect(faultsOf({ givenName: 'El\u202eena' })).toEqual([
      'nome: contiene un carattere invisibile (posizione 3)',
    ]);
    expect(faultsOf({ givenName: 'x'.repeat(101) })).toEqual(['nome: al massimo 100 caratteri']);
  });

  it('finds bodies and groups by their names, whatever case and spaces', () => {
    const [person] = judgePeople([written(2, { body: 'comune  di LUCCA', group: 'versilia' })], KNOWN).ready;
    expect(person).toMatchObject({ bodyId: 'b1', groupId: 'g1' });
  });

  it('leaves who is in the edition already as they are', () => {
    const { ready, enrolled } = judgePeople([written(2, { email: 'Ada@comune.lucca.it' })], KNOWN);
    expect([ready, enrolled]).toEqual([[], [2]]);
  });
});
