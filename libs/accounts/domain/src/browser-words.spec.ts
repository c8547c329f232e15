import fc from 'fast-check';
import { browserInWords } from './browser-words';

describe('a browser in words', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
      'Chrome su Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0',
      'Edge su Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox su Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
      'Safari su iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36',
      'Samsung Internet su Android',
    ],
    ['curl/8.0', 'Browser sconosciuto'],
    [undefined, 'Browser sconosciuto'],
  ])('%s is %s', (agent, words) => expect(browserInWords(agent)).toBe(words));

  it('is one of a few, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (agent) => {
        expect(browserInWords(agent)).toMatch(
          /^(Edge|Opera|Samsung Internet|Firefox|Chrome|Safari|Browser sconosciuto)( su [\w ]+)?$/,
        );
      }),
    );
  });
});
