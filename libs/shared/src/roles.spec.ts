import {
  GRANT_SCOPES,
  grantableScopes,
  isRole,
  PERMISSIONS,
  ROLE_DEFINITIONS,
  roleMay,
  ROLES,
} from './roles';

describe('the definitions of roles', () => {
  it('use known permissions and scopes, each once, and say both words', () => {
    for (const { may, scopes, words } of Object.values(ROLE_DEFINITIONS)) {
      expect(new Set(may).size).toBe(may.length);
      expect(PERMISSIONS).toEqual(expect.arrayContaining([...may]));
      expect(GRANT_SCOPES).toEqual(expect.arrayContaining([...scopes]));
      expect([words.one, words.area].every((word) => word.trim() !== '')).toBe(true);
    }
  });

  it('leave no permission that nobody holds', () => {
    const unheld = PERMISSIONS.filter((permission) => !ROLES.some((role) => roleMay(role, permission)));
    expect(unheld).toEqual([]);
  });

  it('no role may pass itself on, by whatever way round', () => {
    const grantedBy = (role: string): readonly string[] =>
      (ROLE_DEFINITIONS as Record<string, { mayGrant: readonly string[] }>)[role]?.mayGrant ?? [];
    for (const role of ROLES) {
      const reached = new Set<string>();
      const next = [...grantedBy(role)];
      while (next.length > 0) {
        const one = next.pop() ?? '';
        if (reached.has(one)) continue;
        reached.add(one);
        next.push(...grantedBy(one));
      }
      expect([role, reached.has(role)]).toEqual([role, false]);
    }
  });

  it('are where a grant may be written: learners and tutors in an edition, the office in an organisation', () => {
    expect(grantableScopes()).toEqual([
      { role: 'admin', scope: 'organisation' },
      { role: 'tutor', scope: 'edition' },
      { role: 'learner', scope: 'edition' },
    ]);
    expect(['learner', 'auditor', 'toString', ''].map(isRole)).toEqual([true, false, false, false]);
  });
});
