import { PAGE_ADDRESSES } from '@lumit/shared';
import type { RouteObject } from 'react-router';
import { routes } from './router';

/** The whole path of every page of the tree. */
function addressesOf(tree: readonly RouteObject[], above = ''): string[] {
  return tree.flatMap((route) => {
    const here = [above, route.path].filter(Boolean).join('/');
    if (route.children) return addressesOf(route.children, here);
    return route.path === '*' ? [] : [here];
  });
}

describe('the addresses of the app', () => {
  it('are those that the server answers with the app and 200: all others are 404', () => {
    expect(addressesOf(routes).sort()).toEqual([...PAGE_ADDRESSES].sort());
  });
});
