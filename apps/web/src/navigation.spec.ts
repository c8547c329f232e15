import { homeAt, menuAt, roleAt } from './navigation';
import { aPersonWith } from './testing/people';

describe('the menu', () => {
  it('has at most five items for everybody, and none for who is not signed in', () => {
    for (const role of ['learner', 'tutor', 'admin'] as const) {
      expect(menuAt('/', aPersonWith(role)).length).toBeLessThanOrEqual(5);
    }
    expect(menuAt('/', null)).toEqual([]);
    expect(menuAt('/', undefined)).toEqual([]);
  });

  it('follows the area of the address for who holds two roles', () => {
    const both = aPersonWith('learner', 'tutor');
    expect(roleAt('/presenze', both)).toBe('learner');
    expect(roleAt('/incontri/1/appello', both)).toBe('tutor');
    expect(roleAt('/test/m5/risultati', both)).toBe('tutor');
    expect(roleAt('/test/m5', both)).toBe('learner');
    expect(roleAt('/attestati', aPersonWith('learner', 'admin'))).toBe('learner');
    for (const page of ['registro', 'da-rivedere'])
      expect(roleAt(`/attestati/${page}`, aPersonWith('learner', 'admin'))).toBe('admin');
  });

  it('never shows the menu of a role that the person does not hold', () => {
    expect(roleAt('/incontri', aPersonWith('admin'))).toBe('admin');
    expect(homeAt('/posta', aPersonWith('learner'))).toBe('/home');
  });
});
