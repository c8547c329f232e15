import { readDemoPeople, readyText } from './announce.ts';

const anna = {
  name: 'Anna Rossi',
  email: 'anna@lumit.example.it',
  password: 'prova-2026',
  role: 'Operatrice',
};

describe('what npm start tells at the end', () => {
  it('has the address on a line of its own, the people, the mail and the limits of the database', () => {
    const told = readyText({
      address: 'http://127.0.0.1:3000',
      people: [anna],
      mailFolder: '/dati/mail',
      builtIn: true,
    });
    expect(told.split('\n')).toContain('LUMIT ready at http://127.0.0.1:3000');
    expect(told).toContain('Operatrice  anna@lumit.example.it  prova-2026  (Anna Rossi)');
    expect(told).toContain('/dati/mail');
    expect(told).toContain('Database incorporato: una sola macchina.');
  });

  it('says nothing of people when the command line printed none', () => {
    expect(readDemoPeople('')).toEqual([]);
    expect(readDemoPeople('{}')).toEqual([]);
    expect(readDemoPeople(JSON.stringify({ people: [anna] }))).toEqual([anna]);
  });
});
