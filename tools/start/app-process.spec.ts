import { backOff } from './app-process.ts';

describe('the pause before a restart', () => {
  it('doubles from half a second to eight', () => {
    expect([1, 2, 3, 4, 5, 9].map(backOff)).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
  });
});
