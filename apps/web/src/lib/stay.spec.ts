import { jest } from '@jest/globals';
import { fakeApi, NO_ANSWER } from '../testing/fake-api';
import { noteCall } from './connection';
import { stayWithoutConnection } from './stay';

const opened = jest.fn<(address: string) => void>();
let stop: () => void;
beforeEach(() => {
  document.body.innerHTML =
    '<a href="/verifica">Verifica</a><a href="mailto:a@b.it">Scrivi</a><a href="#qui">Qui</a>';
  stop = stayWithoutConnection(opened);
  opened.mockClear();
});
afterEach(() => {
  stop();
  noteCall(true);
});

/** Whether the browser was left to follow the link itself. */
function press(name: string): boolean {
  const link = [...document.querySelectorAll('a')].find((one) => one.textContent === name);
  return link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })) ?? false;
}

describe('A2 links that leave the app', () => {
  it('are the browser’s own as long as the server answers', () => {
    expect(press('Verifica')).toBe(true);
  });

  it('are followed only if the server answers, after a call without an answer', async () => {
    noteCall(false);
    const calls = fakeApi({ 'GET /build.json': NO_ANSWER });
    expect(press('Verifica')).toBe(false);
    await Promise.resolve();
    expect(calls).toHaveLength(1);
    expect(opened).not.toHaveBeenCalled();

    const back = new Promise<string>((done) => opened.mockImplementation(done));
    fakeApi({ 'GET /build.json': { build: 'today' } });
    expect(press('Verifica')).toBe(false);
    expect(await back).toBe('http://localhost/verifica');
  });

  it('that stay on the page or open no page are left alone', () => {
    noteCall(false);
    expect(press('Scrivi')).toBe(true);
    expect(press('Qui')).toBe(true);
  });
});
