import { readFileSync, writeFileSync } from 'node:fs';
import { accessDocument } from './access-document';
import { PERMISSIONS, ROLES } from './roles';

const FILE = new URL('../../../docs/access.md', import.meta.url);

describe('who may do what, for an office', () => {
  it('is the document under docs/: WRITE_ACCESS=1 renews it after a change on purpose', () => {
    if (process.env['WRITE_ACCESS'] === '1') writeFileSync(FILE, accessDocument());
    expect(readFileSync(FILE, 'utf8')).toBe(accessDocument());
  });

  it('has a row for each role and each permission, and a cell for each pair', () => {
    const rows = accessDocument()
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(4 + ROLES.length + PERMISSIONS.length);
    const pairs = rows.slice(-PERMISSIONS.length).flatMap((row) => row.match(/\| (sì|no) /g) ?? []);
    expect(pairs).toHaveLength(ROLES.length * PERMISSIONS.length);
  });
});
