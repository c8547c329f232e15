import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashInputs } from './inputs-hash.ts';

let root = '';
const hash = () => hashInputs(root, ['libs', 'lock.json', 'absent']);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lumit-hash-'));
  mkdirSync(join(root, 'libs/quizzes'), { recursive: true });
  writeFileSync(join(root, 'libs/quizzes/a.ts'), 'one');
  writeFileSync(join(root, 'lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the hash of what a build is made from', () => {
  it('is the same while nothing changes', () => {
    expect(hash()).toBe(hash());
  });

  it('changes with a file’s text, a new file, a renamed file', () => {
    const seen = [hash()];
    writeFileSync(join(root, 'libs/quizzes/a.ts'), 'two');
    seen.push(hash());
    writeFileSync(join(root, 'libs/quizzes/b.ts'), '');
    seen.push(hash());
    renameSync(join(root, 'libs/quizzes/b.ts'), join(root, 'libs/quizzes/c.ts'));
    seen.push(hash());
    expect(new Set(seen).size).toBe(4);
  });

  it('does not change with tests and notes', () => {
    const before = hash();
    writeFileSync(join(root, 'libs/quizzes/a.spec.ts'), 'test');
    writeFileSync(join(root, 'libs/quizzes/README.md'), 'note');
    expect(hash()).toBe(before);
  });
});
