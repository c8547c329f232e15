import { settingsText } from './server-settings.ts';

describe('settings of the built-in server', () => {
  it('never trade an answer for speed where people’s data lives', () => {
    const text = settingsText({ port: 5000, durable: true, sharedBuffers: '256MB' });
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
      expect(text).toContain(`${name} = on`);
  });

  it('listen on this machine only', () => {
    const text = settingsText({ port: 5000, durable: true, sharedBuffers: '256MB' });
    expect(text).toContain("listen_addresses = '127.0.0.1'");
    expect(text).toContain("unix_socket_directories = ''");
  });
});
