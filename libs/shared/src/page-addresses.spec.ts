import { isPageAddress, PAGE_ADDRESSES } from './page-addresses';

describe('an address of the app', () => {
  it.each(PAGE_ADDRESSES)('/%s is one, also with a slash at the end and in capitals', (address) => {
    const path = `/${address.replaceAll(/:\w+/g, 'Abc-1')}`;
    expect(
      [path, `${path}/`, path.toUpperCase()].filter((one) => !isPageAddress(one.replace('//', '/'))),
    ).toEqual([]);
  });

  it.each([
    '/health',
    '/.well-known/security.txt',
    '/wp-login.php',
    '/corso/1.1/2',
    '/corso//',
    '/programma',
    '///',
    '/home/x',
    '/:id',
  ])('%s is none', (path) => {
    expect(isPageAddress(path)).toBe(false);
  });
});
