import { networkOf } from './network-of';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0db8:0001::7', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['2001::2:3:4:5:6:7', '2001:0:2::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['', 'unknown'],
    ['x'.repeat(300), 'unknown'],
  ])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('tells no device from another of its network', () => {
    expect(networkOf('192.0.2.1')).toBe(networkOf('192.0.2.254'));
    expect(networkOf('2001:db8:1:9::1')).toBe(networkOf('2001:db8:1:a::2'));
  });
});
