import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';

// Stands in for the API: answers, says when it is ready, and notes whether the database was still there at its end.
const diary = (line) => appendFileSync(process.env.STAND_IN_DIARY, `${line}\n`);
const answer = {
  '/pid': (response) => response.end(String(process.pid)),
  '/die': () => process.exit(3),
  '/database': (response) => response.end(process.env.DATABASE_URL),
};

if (process.env.STAND_IN_BROKEN) {
  console.error('stand-in: broken on purpose');
  process.exit(4);
}

const server = createServer((request, response) => (answer[request.url] ?? answer['/pid'])(response));
server.listen(Number(process.env.PORT), process.env.HOST, () => process.send?.({ ready: true }));

function stop(why) {
  const database = connect(Number(new URL(process.env.DATABASE_URL).port), '127.0.0.1');
  const end = (state) => {
    diary(`server ended by ${why}, database ${state}`);
    process.exit(0);
  };
  database.on('connect', () => end('up'));
  database.on('error', () => end('gone'));
}
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('disconnect', () => stop('disconnect'));
