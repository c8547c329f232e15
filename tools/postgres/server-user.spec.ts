import { chooseServerUser } from './server-user.ts';

const passwd = (...lines: string[]) => ['root:x:0:0:root:/root:/bin/bash', ...lines, ''].join('\n');
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';

describe('the user that root lends to PostgreSQL', () => {
  it('is postgres where it exists', () => {
    expect(chooseServerUser(passwd(nobody, 'postgres:x:111:117::/var/lib/postgresql:/bin/bash'))).toEqual({
      uid: 111,
      gid: 117,
    });
  });

  it('is nobody otherwise', () => {
    expect(chooseServerUser(passwd('anna:x:1000:1000::/home/anna:/bin/bash', nobody))).toEqual({
      uid: 65534,
      gid: 65534,
    });
  });

  it('is never root under another name, nor a person', () => {
    expect(
      chooseServerUser(passwd('postgres:x:0:0::/root:/bin/bash', 'anna:x:1000:1000::/home/anna:/bin/bash')),
    ).toBeUndefined();
  });
});
