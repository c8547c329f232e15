import { startTestApp, type TestApp } from '../testing/index';
import { databaseFailureOf } from './database-failure';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [] });
});
afterAll(() => test.close());

/** What the second statement of a transaction throws when its connection is lost after the first. */
async function lostBetweenTwoStatements(): Promise<unknown> {
  const runner = test.dataSource.createQueryRunner();
  await runner.startTransaction();
  const [{ pid }] = await runner.query('SELECT pg_backend_pid() AS pid');
  await test.dataSource.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  while (!runner.isReleased) await new Promise((resolve) => setImmediate(resolve));
  return runner.query('SELECT 1').then(
    () => 'answered',
    (error: unknown) => error,
  );
}

it('a connection lost between two statements of a transaction is the database’s state: "busy", not a defect', async () => {
  expect(databaseFailureOf(await lostBetweenTwoStatements())).toBe('busy');
});

it.each([
  ['a unique key', { code: '23505', message: 'duplicate key value' }],
  ['a table that is not there', { code: '42P01', message: 'relation "x" does not exist' }],
  ['a word of ours', new Error('Connection of two ideas')],
  ['nothing', null],
])('%s is no state of the database', (_, error) => {
  expect(databaseFailureOf(error)).toBeUndefined();
});
