import { readDemoAccess, readyText } from './announce.ts';

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
});
