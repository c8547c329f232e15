import { listeningSockets } from './port.ts';

const table = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  '   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 41001 1',
  '   1: 0100007F:0BB8 0100007F:A0B0 01 00000000:00000000 00:00000000 00000000     0        0 41002 1',
  '   2: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 41003 1',
  '',
].join('\n');

describe('who holds a port', () => {
  it('is the socket that listens on it, not the connections', () => {
    expect(listeningSockets(table, 3000)).toEqual(['41001']);
    expect(listeningSockets(table, 8080)).toEqual(['41003']);
    expect(listeningSockets(table, 81)).toEqual([]);
  });
});
