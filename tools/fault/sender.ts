import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, type HttpReply } from './http-client.ts';
import type { SignedIn } from './people.ts';
import type { Chance } from './random.ts';

interface UploadBody {
  readonly id: string;
  readonly received: number;
  readonly file: { readonly id: string; readonly sha256: string } | null;
}

/** What the server said is safe. */
export interface Acknowledged {
  readonly fileId: string;
  readonly sha256: string;
}

const PART = { atLeast: 65_536, atMost: 1_048_576 };
const AGAIN_MS = 50;

/** One person who sends files as a page would: asks where to go on after whatever went wrong. */
export class Sender {
  readonly files: Acknowledged[] = [];
  /** Answers that broke a promise: they fail the test. */
  readonly complaints: string[] = [];
  parts = 0;
  cuts = 0;
  readonly #signedIn: SignedIn;
  readonly #chance: Chance;
  readonly #address: () => string;

  constructor(signedIn: SignedIn, chance: Chance, address: () => string) {
    this.#signedIn = signedIn;
    this.#chance = chance;
    this.#address = address;
  }

  send(method: string, path: string, body?: unknown): Promise<HttpReply> {
    return this.#signedIn.client.send(method, `${this.#address()}${path}`, body);
  }

  /** A file of so many bytes, sent until the server has said that it has it. */
  async sendFile(size: number): Promise<void> {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);
    const created = await this.#insist(() =>
      this.send('POST', '/api/uploads', { name: 'tesi.pdf', size: bytes.length }),
    );
    const { id } = bodyOf<UploadBody>(created);
    for (let received = 0; received < bytes.length;) received = await this.#sendNext(id, bytes, received);
    const { file } = bodyOf<UploadBody>(
      await this.#insist(() => this.send('POST', `/api/uploads/${id}/finish`)),
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (file?.sha256 !== sha256) this.complaints.push(`${id}: ${file?.sha256} and not ${sha256}`);
    if (file) this.files.push({ fileId: file.id, sha256 });
  }

  /** Where to go on after one part. What was acknowledged before must still be there. */
  async #sendNext(id: string, bytes: Buffer, received: number): Promise<number> {
    const size = this.#chance.between(PART.atLeast, PART.atMost);
    const part = bytes.subarray(received, received + size);
    const reply = await this.send('PUT', `/api/uploads/${id}/parts/${received}`, part);
    if (reply.status === 200) {
      this.parts += 1;
      return bodyOf<UploadBody>(reply).received;
    }
    this.cuts += 1;
    if (![0, 409, 503].includes(reply.status))
      this.complaints.push(`${reply.status} ${reply.text.slice(0, 200)}`);
    const now = bodyOf<UploadBody>(await this.#insist(() => this.send('GET', `/api/uploads/${id}`)));
    if (now.received < received)
      this.complaints.push(`${id}: ${received} bytes were safe, ${now.received} are there`);
    return now.received;
  }

  async #insist(ask: () => Promise<HttpReply>): Promise<HttpReply> {
    for (;;) {
      const reply = await ask();
      if (reply.status === 200 || reply.status === 201) return reply;
      if (reply.status !== 0 && reply.status !== 503)
        this.complaints.push(`${reply.status} ${reply.text.slice(0, 200)}`);
      if (this.complaints.length > 10) throw new Error(this.complaints.join('\n'));
      await sleep(AGAIN_MS);
    }
  }
}
