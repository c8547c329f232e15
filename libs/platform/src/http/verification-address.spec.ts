import { withOneCode } from './verification-address';

describe('an address under /verifica', () => {
  it.each([
    ['/verifica', '/verifica'],
    ['/verifica?codice=A', '/verifica?codice=A'],
    ['/verifica/', '/verifica'],
    ['/verifica/ABC', '/verifica/ABC'],
    ['/verifica/ABC/', '/verifica/ABC%2F'],
    ['/Verifica/ABC/DEF?lang=en', '/verifica/ABC%2FDEF?lang=en'],
    ['/verifica/100%', '/verifica/100%25'],
    ['/verifica/%E0%A4', '/verifica/%25E0%25A4'],
    ['/verifica/A%20B', '/verifica/A%20B'],
    ['/verificare/ABC/DEF', '/verificare/ABC/DEF'],
    ['/api/me', '/api/me'],
  ])('%s is read as %s', (url, read) => {
    expect(withOneCode({ url })).toBe(read);
  });
});
