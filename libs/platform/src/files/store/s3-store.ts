import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { AppError } from '../../errors/app-error';
import { BlobStore, type SpooledFile, type StoredObject } from './blob-store';

/** SHA-256 of nothing: what a request without a body says it carries. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const TRIES = 4;
const FIRST_PAUSE_MS = 200;
const SILENCE_MS = 20_000;
const INSUFFICIENT_STORAGE = 507;

interface Ask {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly file?: SpooledFile;
}

/**
 * A bucket of an S3-compatible store, addressed by path: `s3+https://KEY:SECRET@host/bucket?region=eu-south-1`. Each request carries
 * the SHA-256 of its body in its signature (SigV4), so that the store itself refuses bytes that changed on the way.
 */
export class S3Store extends BlobStore {
  readonly place: string;
  private readonly base: URL;
  private readonly access: { accessKeyId: string; secretAccessKey: string; region: string; service: 's3' };
  private readonly agent: HttpAgent;

  constructor(address: string) {
    super();
    const url = new URL(address.replace(/^s3\+/, ''));
    this.access = {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      region: url.searchParams.get('region') ?? 'us-east-1',
      service: 's3',
    };
    this.base = new URL(`${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`);
    this.place = `il contenitore ${this.base.toString()}`;
    this.agent = new (url.protocol === 'https:' ? HttpsAgent : HttpAgent)({
      keepAlive: true,
      maxSockets: 20,
    });
  }

  async keep(file: SpooledFile, key: string): Promise<void> {
    await this.drained(await this.insist({ method: 'PUT', key, file }));
    await rm(file.path, { force: true });
  }

  async open(key: string): Promise<Readable> {
    const reply = await this.insist({ method: 'GET', key });
    if (reply.statusCode !== 404) return reply;
    await this.drained(reply);
    throw Object.assign(new Error(`${key} is not in ${this.place}`), { code: 'ENOENT' });
  }

  async sizeOf(key: string): Promise<number | undefined> {
    const reply = await this.insist({ method: 'HEAD', key });
    await this.drained(reply);
    return reply.statusCode === 404 ? undefined : Number(reply.headers['content-length']);
  }

  async remove(key: string): Promise<void> {
    await this.drained(await this.insist({ method: 'DELETE', key }));
  }

  async *list(): AsyncGenerator<StoredObject> {
    let token: string | undefined;
    do {
      const query = { 'list-type': '2', ...(token !== undefined && { 'continuation-token': token }) };
      const page = await this.drained(await this.insist({ method: 'GET', query }));
      for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
        const at = new Date(textIn(entry, 'LastModified') ?? Number.NaN);
        yield { key: textIn(entry, 'Key') ?? '', size: Number(textIn(entry, 'Size')), at };
      }
      token = textIn(page, 'IsTruncated') === 'true' ? textIn(page, 'NextContinuationToken') : undefined;
    } while (token !== undefined);
  }

  /** Asks again while the store is busy or the line breaks. @throws AppError busy, ENOSPC, or what it said when it refused */
  private async insist(ask: Ask): Promise<IncomingMessage> {
    for (let tries = 1; ; tries += 1) {
      const { reply, failure } = await this.send(ask).then(
        (answer) => ({ reply: answer, failure: '' }),
        (error: unknown) => ({ reply: undefined, failure: String(error) }),
      );
      const status = reply?.statusCode ?? 0;
      if (reply && (status < 300 || (status === 404 && ask.method !== 'PUT'))) return reply;
      const said = reply ? (await this.drained(reply)).slice(0, 500) : failure;
      if (status === INSUFFICIENT_STORAGE) throw Object.assign(new Error(said), { code: 'ENOSPC' });
      if (status > 0 && status < 500 && status !== 429)
        throw new Error(`${ask.method} ${ask.key ?? ''} in ${this.place}: ${status} ${said}`);
      if (tries === TRIES) throw Object.assign(new AppError('busy'), { cause: said });
      await sleep(FIRST_PAUSE_MS * 2 ** (tries - 1));
    }
  }

  private async send({ method, key, query = {}, file }: Ask): Promise<IncomingMessage> {
    const url = new URL(key === undefined ? this.base : `${this.base.toString()}/${key}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const headers = { 'x-amz-content-sha256': file?.sha256 ?? EMPTY };
    const signed = await new AwsV4Signer({ ...this.access, method, url: url.toString(), headers }).sign();
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const sent = send(url, {
        method,
        agent: this.agent,
        timeout: SILENCE_MS,
        headers: {
          ...Object.fromEntries(signed.headers),
          ...(method === 'PUT' && { 'content-length': file?.size ?? 0 }),
        },
      });
      sent.on('response', resolve);
      sent.on('timeout', () => sent.destroy(new Error('the store says nothing')));
      sent.on('error', reject);
      if (!file) return sent.end();
      const body = createReadStream(file.path);
      body.on('error', (error) => sent.destroy(error));
      body.pipe(sent);
    });
  }

  private async drained(reply: IncomingMessage): Promise<string> {
    let text = '';
    for await (const piece of reply.setEncoding('utf8')) text += piece;
    return text;
  }
}

/** Of the few elements that an answer has; keys of ours need no unescaping. */
function textIn(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
}
