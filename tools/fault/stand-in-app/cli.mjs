import { appendFileSync } from 'node:fs';

const [command] = process.argv.slice(2);
appendFileSync(process.env.STAND_IN_DIARY, `${command}\n`);
if (command === process.env.STAND_IN_FAILS) {
  console.error('migration 7 failed: column "x" already exists');
  process.exit(1);
}
const people = [{ name: 'Anna Rossi', email: 'anna@lumit.example.it', role: 'Operatrice' }];
if (command === 'demo:create') console.log(JSON.stringify({ password: 'prova', people }));
