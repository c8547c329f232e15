/** One way to break a promise; the spec that proves the promise must then fail. */
export interface Sabotage {
  readonly promise: string;
  readonly what: string;
  readonly spec: string;
  /** Titles of the tests to run: a part of the name. */
  readonly test?: string;
  /** Text of the built application, found exactly once, and what stands there instead. */
  readonly patch?: readonly [RegExp, string];
  readonly env?: Readonly<Record<string, string>>;
}

export const SABOTAGES: readonly Sabotage[] = [
  {
    promise: 'P-01',
    what: 'synchronous_commit = off',
    spec: 'kill-database',
    env: { FAULT_DATABASE_SETTINGS: 'synchronous_commit=off', FAULT_KILLS: '10' },
  },
  {
    promise: 'P-02',
    what: 'an answer is acknowledged before it is committed',
    spec: 'kill-server',
    env: { FAULT_KILLS: '5' },
    patch: [
      /const \[done\] = await this\.dataSource\.query\((\w+), values\);/,
      `setTimeout(() => void this.dataSource.query($1, values).catch(() => undefined), 50);
       const done = { isOpen: true, isSaved: true };`,
    ],
  },
  {
    promise: 'P-03',
    what: 'an older revision may overwrite a newer one',
    spec: 'many-processes',
    test: 'P-03',
    patch: [
      /(received_at = excluded\.received_at)\s+where excluded\.rev > answer\.rev(\s+returning attempt_id)/,
      '$1$2',
    ],
  },
  {
    promise: 'P-07',
    what: 'the closing UPDATE does not look at the state',
    spec: 'one-submission',
    patch: [/where id = \$1 and state = 'inprogress'(\s+returning questions)/, 'where id = $$1$1'],
  },
  {
    promise: 'P-11',
    what: 'a full disk is an unexpected error',
    spec: 'disk-full',
    patch: [/return "storage_full"/, 'return void 0'],
  },
  {
    promise: 'P-09',
    what: 'the row of a file is written before its bytes are safe',
    spec: 'kill-upload',
    test: 'P-09',
    env: { FAULT_KILLS: '2' },
    patch: [
      /await (this\.store\.keep\(arrived, blobKey\(arrived\.sha256\)\));([\s\S]*?)if \(await this\.store\.sizeOf\(key\) !== bytes\.size\) throw new AppError\("busy"\);/,
      'setTimeout(() => void $1.catch(() => undefined), 50);$2',
    ],
  },
  {
    promise: 'P-10',
    what: 'accounts are committed before their enrolments',
    spec: 'people-import',
    env: { FAULT_KILLS: '4' },
    patch: [/await manager\.query\(([\w$]+), \[(\s*emails,)/, 'await manager.connection.query($1, [$2'],
  },
  {
    promise: 'P-22',
    what: 'numbers from a sequence',
    spec: 'certificate-numbers',
    env: {
      FAULT_ISSUERS: '4',
      FAULT_KILLS: '2',
      FAULT_SQL: 'CREATE SEQUENCE spoilt_serial; GRANT ALL ON SEQUENCE spoilt_serial TO lumit',
    },
    patch: [
      /INSERT INTO serial_counter \(organisation_id, year, last\) VALUES \(\$1, \$2, 1\)[^`]*RETURNING last/,
      `SELECT nextval('spoilt_serial')::int AS last WHERE $$1::uuid IS NOT NULL AND $$2::int > 0`,
    ],
  },
  {
    promise: 'P-53',
    what: 'SIGTERM ends the process at once',
    spec: 'stop-in-order',
    env: { FAULT_STOPS: '4' },
    patch: [/app\.get\(StopSign\)\.raise\(\);/, 'process.exit(0);'],
  },
  {
    promise: 'P-53',
    what: 'connections stay open while the process stops',
    spec: 'stop-in-order',
    test: 'waits for a lock',
    patch: [/if \(sign\.raised\)/, 'if (false)'],
  },
  {
    promise: 'P-55',
    what: 'a silent line is waited for',
    spec: 'database-gone',
    test: 'half-open',
    patch: [/stream: \(\) => watchedSocket\(longestSilence\)/, 'x: 0'],
  },
  {
    promise: 'P-55',
    what: 'ready does not ask the database',
    spec: 'database-gone',
    test: 'gone for',
    patch: [/!await this\.reachesDatabase\(\)/, 'false'],
  },
  {
    promise: 'P-57',
    what: 'the backup leaves out the counter of certificates',
    spec: 'backup',
    test: 'the backup restores',
    patch: [/c\.relname <> 'migration'/, `c.relname NOT IN ('migration', 'serial_counter')`],
  },
  {
    promise: 'P-57',
    what: 'a damaged backup is read as far as it goes',
    spec: 'backup',
    test: 'not whole',
    patch: [
      /throw new BackupProblem\("il file è troncato o danneggiato[^)]*\)/,
      'return { rows: counts, sha256: "" }',
    ],
  },
  {
    promise: 'P-58',
    what: 'demo people are welcome in production',
    spec: 'start-refused',
    test: 'demo people',
    patch: [/state\.demo_people > 0/, 'false'],
  },
  {
    promise: 'P-58',
    what: 'nobody asks PostgreSQL for its settings',
    spec: 'start-refused',
    test: 'may lose',
    patch: [/=== "off"\)/, '=== "never")'],
  },
  {
    promise: 'start',
    what: 'an old schema is served',
    spec: 'start-refused',
    test: 'schema is not up to date',
    patch: [/if \(missing\.length === 0\) return;/, 'return;'],
  },
  {
    promise: 'start',
    what: 'migrations run without a transaction',
    spec: 'start-refused',
    test: 'leaves nothing of itself',
    patch: [/migrationsTransactionMode: "each"/, 'migrationsTransactionMode: "none"'],
  },
];
