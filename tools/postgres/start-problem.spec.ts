import { explainFailure } from './start-problem.ts';

describe('what PostgreSQL or the system says', () => {
  it.each([
    ['initdb: error: could not write file: No space left on device', 'Il disco è pieno'],
    ['ENOSPC: no space left on device, write', 'Il disco è pieno'],
    ["EACCES: permission denied, mkdir '/x'", 'Mancano i permessi'],
    ['EROFS: read-only file system', 'sola lettura'],
    ['FATAL: could not map anonymous shared memory: Cannot allocate memory', 'La memoria non basta'],
    ['DETAIL: The data directory was initialized by PostgreSQL version 17', 'altra versione di PostgreSQL'],
  ])('"%s" is told as "%s"', (said, expected) => {
    const { message } = explainFailure('avviare il database', said, '/dati');
    expect(message).toMatch(/^Non riesco ad avviare il database\./);
    expect(message).toContain(expected);
    expect(message).toContain('/dati');
  });

  it('is shown as it is, its last six lines, when it is not known', () => {
    const { message } = explainFailure('avviare', ['1', '2', '3', '4', '5', '6', '7', 'odd'].join('\n'));
    expect(message).toContain('odd');
    expect(message).not.toContain('  2\n');
  });
});
