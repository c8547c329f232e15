import { Passwords } from './passwords';

describe('Passwords', () => {
  it('B-002: knows the right password, whole and exact, and nothing else', async () => {
    const passwords = new Passwords();
    const long = `${'parola '.repeat(20)}🌿`;
    const stored = await passwords.hash(long);
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await passwords.matches(stored, long)).toBe(true);
    expect(await passwords.matches(stored, long.slice(0, -2))).toBe(false);
    expect(await passwords.matches(null, 'nobody has this password')).toBe(false);
  });

  it('composed and decomposed letters are the same password', async () => {
    const passwords = new Passwords();
    expect(await passwords.matches(await passwords.hash('perch\u00e9'), 'perche\u0301')).toBe(true);
  });

  it('works one at a time, and says it is busy rather than let a queue grow for ever', async () => {
    const passwords = new Passwords();
    const stored = await passwords.hash('x');
    const results = await Promise.allSettled(
      Array.from({ length: 203 }, () => passwords.matches(stored, 'x')),
    );
    expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(results.filter((r) => r.status === 'fulfilled' && r.value).length).toBeGreaterThan(190);
  });
});
