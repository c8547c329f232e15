import { nodeProblem } from './node-version.mjs';

describe('a Node that is too old', () => {
  it.each(['v18.20.8', 'v20.18.3', 'v20.9.0', 'v16.0.0'])(
    '%s is refused with what to do, in Italian and English',
    (version) => {
      const told = nodeProblem(version) ?? '';
      expect(told).toContain(`Node.js ${version} è troppo vecchio`);
      expect(told).toContain(`Node.js ${version} is too old`);
      expect(told).toContain('nvm install 24');
    },
  );

  it.each(['v20.19.0', 'v20.20.2', 'v21.0.0', 'v24.21.0', 'v30.1.0'])('%s is welcome', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });
});
