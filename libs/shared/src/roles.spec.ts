import {
  comesWithEnrolment,
  GRANT_SCOPES,
  grantableScopes,
  isRole,
  PERMISSIONS,
  ROLE_DEFINITIONS,
  roleMay,
  ROLES,
  rolesThatMay,
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

  it('give each an area of the site: a home and at most five pages, which its holder may open by itself', () => {
    for (const { area } of Object.values(ROLE_DEFINITIONS)) {
      expect(area.menu.length).toBeLessThanOrEqual(5);
      expect(area.menu[0]?.to).toBe(area.home);
      expect(area.addresses.test(area.home)).toBe(true);
    }
  });

  it('leave no permission that nobody holds', () => {
    const unheld = PERMISSIONS.filter((permission) => !ROLES.some((role) => roleMay(role, permission)));
    expect(unheld).toEqual([]);
  });

  it('let nobody give more than they have: only who manages the people of an organisation may give anything', () => {
    for (const role of ROLES) {
      const { mayGrant } = ROLE_DEFINITIONS[role];
      if (mayGrant.length > 0) expect([role, roleMay(role, 'manage-people')]).toEqual([role, true]);
    }
    expect(rolesThatMay('manage-people')).toEqual(['admin']);
  });

  it('say which role comes with an enrolment and is given by nothing else', () => {
    expect(ROLES.filter(comesWithEnrolment)).toEqual(['learner']);
  });

  it('are where a grant may be written: the office in an organisation, a referent for a body, all others in an edition', () => {
    expect(grantableScopes()).toEqual([
      { role: 'admin', scope: 'organisation' },
      { role: 'tutor', scope: 'edition' },
      { role: 'editor', scope: 'edition' },
      { role: 'inspector', scope: 'edition' },
      { role: 'referent', scope: 'body' },
      { role: 'learner', scope: 'edition' },
    ]);
    expect(['learner', 'auditor', 'toString', ''].map(isRole)).toEqual([true, false, false, false]);
  });
});
