import { startTestApp, type TestApp } from '../testing/index';

describe('statements asked for again and again', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: [], env: { DATABASE_POOL: '2' } });
  });
  afterAll(() => test.close());

  const prepared = async (text: string) => {
    const both = await Promise.all(
      [1, 2].map(() =>
        test.dataSource.query<Array<{ n: number }>>(
          'SELECT pg_sleep(0.05), count(*)::int AS n FROM pg_prepared_statements WHERE statement = $1',
          [text],
        ),
      ),
    );
    return both.map(([row]) => row?.n).sort();
  };

  it('are prepared from the third time on, and answer the same', async () => {
    const text = 'SELECT $1::int + 1 AS n';
    for (let n = 0; n < 10; n++) expect(await test.dataSource.query(text, [n])).toEqual([{ n: n + 1 }]);
    expect((await prepared(text)).at(-1)).toBe(1);
  });

  it('are left alone when asked once', async () => {
    await test.dataSource.query('SELECT $1::int AS once', [1]);
    expect(await prepared('SELECT $1::int AS once')).toEqual([0, 0]);
  });

  it('work on after an error and inside a transaction that rolls back', async () => {
    const text = 'SELECT 10 / $1::int AS n';
    for (let n = 0; n < 6; n++) {
      await expect(test.dataSource.query(text, [0])).rejects.toThrow('division by zero');
      await expect(test.dataSource.transaction((manager) => manager.query(text, [0]))).rejects.toThrow();
      expect(await test.dataSource.query(text, [5])).toEqual([{ n: 2 }]);
    }
  });
});
