import { askBeforeReload, startAfresh } from './fresh-start';
import { jest } from '@jest/globals';

// jsdom cannot load a page anew: that it was asked to is what it complains about.
let complaint: jest.SpiedFunction<typeof console.error>;
beforeEach(() => {
  complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => complaint.mockRestore());
const reloads = () => complaint.mock.calls.filter(([said]) => String(said).includes('navigation')).length;

describe('A2 a page of a newer build', () => {
  it('is loaded anew once for each build', async () => {
    expect(await startAfresh('tomorrow')).toBe('on-its-way');
    expect(await startAfresh('tomorrow')).toBe('tried');
    expect(reloads()).toBe(1);
    expect(await startAfresh('the day after')).toBe('on-its-way');
    expect(reloads()).toBe(2);
  });

  it('is not loaded anew by itself while something is kept nowhere else', async () => {
    let isSafe = false;
    const stop = askBeforeReload(async () => isSafe);
    expect(await startAfresh('tomorrow')).toBe('unsafe');
    expect(reloads()).toBe(0);
    isSafe = true;
    expect(await startAfresh('tomorrow')).toBe('on-its-way');
    stop();
  });
});
