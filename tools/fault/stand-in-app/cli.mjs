import { appendFileSync } from 'node:fs';

const [command] = process.argv.slice(2);
appendFileSync(process.env.STAND_IN_DIARY, `${command}\n`);
if (command === process.env.STAND_IN_FAILS) {
  console.error('migration 7 failed: column "x" already exists');
  process.exit(1);
}
if (command === 'content:import' && process.env.STAND_IN_WAITS) {
  const touches = [{ what: 'test test-m3', change: 'soglia da 60 % a 70 %', people: 12 }];
  console.log(JSON.stringify({ ok: false, waitsFor: process.env.STAND_IN_WAITS, touches }));
}
const people = [{ name: 'Anna Rossi', email: 'anna@lumit.example.it', role: 'Operatrice' }];
if (command === 'demo:create') console.log(JSON.stringify({ password: 'prova', people }));
