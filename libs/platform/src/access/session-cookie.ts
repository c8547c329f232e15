import type { Config } from '../config/config';

interface TechnicalCookie {
  readonly name: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/** Who is signed in. */
export const sessionCookie = (config: Config): TechnicalCookie => cookieNamed(config, 'lumit', 'lumit_demo');

/** That somebody signed in here before: wrong passwords of others do not keep them out (P-35). It opens nothing by itself. */
export const deviceCookie = (config: Config): TechnicalCookie =>
  cookieNamed(config, 'lumit-device', 'lumit_device');

/** With which application somebody without an account goes on in this browser. */
export const applicationCookie = (config: Config): TechnicalCookie =>
  cookieNamed(config, 'lumit-application', 'lumit_application');

/** `__Host-` binds the cookie to this very host over TLS (RFC 6265bis); browsers refuse that name on plain HTTP, so the demo has another. */
function cookieNamed(config: Config, name: string, demoName: string): TechnicalCookie {
  const secure = config.origin.startsWith('https://');
  return {
    name: secure ? `__Host-${name}` : demoName,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
