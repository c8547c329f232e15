import { bodyOf, HttpClient } from '../fault/http-client.ts';

const PASSWORD = 'prova-lumit-2026';

/** One of the demo people, signed in with the password as on the page; what is refused ends the script. */
export class DemoCaller {
  readonly #client: HttpClient;
  readonly #server: string;

  private constructor(server: string) {
    this.#server = server;
    this.#client = new HttpClient({ origin: server });
  }

  static async signIn(server: string, name: string): Promise<DemoCaller> {
    const caller = new DemoCaller(server);
    const body = { email: `${name}@demo.lumit`, password: PASSWORD };
    const reply = await caller.#client.send('POST', `${server}/api/sign-in`, body);
    if (reply.status !== 200) throw new Error(`sign-in of ${name}: ${reply.status} ${reply.text}`);
    caller.#client.cookie = (reply.headers['set-cookie'] ?? [])
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return caller;
  }

  get<T>(path: string): Promise<T> {
    return this.#send<T>('GET', path);
  }
  put<T>(path: string, body: unknown): Promise<T> {
    return this.#send<T>('PUT', path, body);
  }
  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#send<T>('POST', path, body);
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await this.#client.send(method, this.#server + path, body);
    if (reply.status < 200 || reply.status > 299)
      throw new Error(`${method} ${path}: ${reply.status} ${reply.failure ?? reply.text}`);
    return bodyOf<T>(reply);
  }

  signOff(): void {
    this.#client.close();
  }
}
