import type { Config } from '../config/config';

interface SessionCookie {
  readonly name: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/** `__Host-` binds the cookie to this very host over TLS (RFC 6265bis); browsers refuse that name on plain HTTP, so the demo has another. */
export function sessionCookie(config: Config): SessionCookie {
  const secure = config.origin.startsWith('https://');
  return {
    name: secure ? '__Host-lumit' : 'lumit_demo',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
