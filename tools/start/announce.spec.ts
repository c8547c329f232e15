import { readDemoAccess, readyText, waitingLines } from './announce.ts';

const demo = {
  password: 'Prova-2026',
  people: [
    { role: 'partecipante', name: 'Anna Rossi', email: 'anna@lumit.example.it' },
    { role: 'tutor', name: 'Carlo Bianchi', email: 'carlo@lumit.example.it' },
  ],
};

describe('what npm start tells at the end', () => {
  it('has the address on a line of its own, the people, the mail and the limits of the database', () => {
    const told = readyText({
      address: 'http://127.0.0.1:3000',
      demo,
      mailFolder: '/dati/mail',
      builtIn: true,
    });
    expect(told.split('\n')).toContain('LUMIT ready at http://127.0.0.1:3000');
    expect(told).toContain('password «Prova-2026»');
    expect(told).toContain('  partecipante  anna@lumit.example.it  (Anna Rossi)\n  tutor         carlo@');
    expect(told).toContain('/dati/mail');
    expect(told).toContain('Database incorporato: una sola macchina.');
  });

  it('says nothing of people when the command line printed none', () => {
    expect(readDemoAccess('')).toBeUndefined();
    expect(readDemoAccess('{}')).toBeUndefined();
    expect(readDemoAccess(JSON.stringify({ ok: true, ...demo }))).toEqual(demo);
  });

  it('tells which changes of the courses wait, and how to let them in', () => {
    const touches = [{ what: 'test test-m3', change: 'soglia da 60 % a 70 %', people: 24 }];
    expect(waitingLines(JSON.stringify({ ok: false, touches, waitsFor: '3f2a9c1d' }))).toEqual([
      expect.stringContaining('Parto con i corsi di prima'),
      '  ! test test-m3: soglia da 60 % a 70 % · persone: 24',
      expect.stringContaining('content:import --confirm 3f2a9c1d'),
    ]);
    expect(waitingLines(JSON.stringify({ ok: true, touches: [], waitsFor: null }))).toEqual([]);
    expect(waitingLines('')).toEqual([]);
  });

  it('tells which edits made in the browser differ from their files and wait for a choice', () => {
    const edits = [
      { what: 'domanda m3-q01', asks: true },
      { what: 'caso caso-1', asks: false },
    ];
    expect(waitingLines(JSON.stringify({ ok: true, touches: [], waitsFor: null, edits }))).toEqual([
      expect.stringContaining('modificati nel browser'),
      '  ≠ domanda m3-q01',
      expect.stringContaining('content:import'),
    ]);
  });
});
