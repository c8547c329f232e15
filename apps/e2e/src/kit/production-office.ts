import { startDemoServer } from './demo-server';
import { startMailCatcher } from './mail-catcher';
import { startTlsProxy } from './tls-proxy';

/** An installation as an office has it: in production, TLS ended by a proxy, mail by SMTP, one administrator and nothing else. */
export interface Office {
  readonly url: string;
  /** What `admin:create` printed: the link with which the administrator chooses a password. */
  readonly firstLink: string;
  /** The link for a password in the next message to this address. */
  linkTo(address: string): Promise<string>;
  stop(): Promise<void>;
}

interface Administrator {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
}

export async function startOffice({ email, givenName, familyName }: Administrator): Promise<Office> {
  const [mail, proxy] = await Promise.all([startMailCatcher(), startTlsProxy()]);
  const create = ['admin:create', '--email', email, '--name', givenName, '--surname', familyName];
  const server = await startDemoServer({
    durable: true,
    commands: [['db:migrate'], ['content:import'], create],
    env: {
      LUMIT_MODE: 'production',
      ORIGIN: proxy.url,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Formazione <noreply@ente.invalid>',
      TRUSTED_PROXIES: '1',
    },
  });
  proxy.pointAt(server.url);
  const link = new RegExp(`${proxy.url}/nuova-password#[\\w-]{43}`);
  return {
    url: proxy.url,
    firstLink: (server.printed[2] as { link: string }).link,
    linkTo: async (address) => link.exec(await mail.take(address, '/nuova-password#'))?.[0] ?? '',
    stop: async () => {
      await server.stop();
      await Promise.all([mail.stop(), proxy.stop()]);
    },
  };
}
