import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SECRET = 'prova-segreto/+=';
const KEY = 'prova';
const PER_PAGE = 2;

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * As much of S3 as we ask for, in memory: it checks signature and body as the protocol says, by code that shares nothing
 * with the client's. What real servers said is in the decision 16.
 */
export class S3StandIn {
  readonly objects = new Map<string, Buffer>();
  /** Answers to give before it serves again: `503`, `507`. */
  readonly troubles: number[] = [];
  private readonly server: Server = createServer((request, reply) => void this.serve(request, reply));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    return `s3+http://${KEY}:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/file?region=eu-south-1`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const trouble = this.troubles.shift() ?? refusalOf(request, body);
    if (trouble) return void reply.writeHead(trouble).end('<Error/>');
    const url = new URL(request.url ?? '', 'http://x');
    const key = url.pathname.replace('/file/', '');
    if (url.pathname === '/file') return void reply.end(this.page(url));
    const found = this.objects.get(key);
    if (request.method === 'PUT') this.objects.set(key, body);
    else if (request.method === 'DELETE') this.objects.delete(key);
    else if (!found) return void reply.writeHead(404).end(request.method === 'HEAD' ? undefined : '<Error/>');
    const status = request.method === 'DELETE' ? 204 : 200;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    reply.writeHead(status, isRead ? { 'content-length': found?.length ?? 0 } : {});
    reply.end(request.method === 'GET' ? found : undefined);
  }

  private page(url: URL): string {
    const start = Number(url.searchParams.get('continuation-token') ?? 0);
    const keys = [...this.objects.keys()].sort();
    const entries = keys
      .slice(start, start + PER_PAGE)
      .map(
        (key) =>
          `<Contents><Key>${key}</Key><LastModified>${new Date().toISOString()}</LastModified><Size>${this.objects.get(key)?.length}</Size></Contents>`,
      );
    const isTruncated = start + PER_PAGE < keys.length;
    const token = isTruncated ? `<NextContinuationToken>${start + PER_PAGE}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${entries.join('')}${token}</ListBucketResult>`;
  }
}

/** AWS Signature Version 4, as its documentation describes the check. */
function refusalOf({ headers, method, url: address }: IncomingMessage, body: Buffer): number | undefined {
  if (headers['x-amz-content-sha256'] !== sha256(body)) return 400;
  const parts =
    /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      headers.authorization ?? '',
    );
  const [, key, day = '', region = '', names = '', signature] = parts ?? [];
  if (key !== KEY) return 403;
  const url = new URL(address ?? '', 'http://x');
  url.searchParams.sort();
  const canonical = [
    method,
    url.pathname,
    url.searchParams.toString(),
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const signing = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${SECRET}`, day));
  return hmac(signing, toSign).toString('hex') === signature ? undefined : 403;
}
