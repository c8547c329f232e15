import { createHook } from 'node:async_hooks';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { aZip } from './a-zip.testing';
import { withArchive } from './archive';
import { readXml } from './read-xml';
import { aWorkbook } from './tables/a-workbook.testing';
import { readTable } from './tables/read-table';

/** What Node calls the handle of a file, a socket, a look-up of a name, a process. */
const OUTWARD = /^(FSREQ|FILEHANDLE|TCP|UDP|PIPE|TLS|GETADDRINFO|GETNAMEINFO|QUERYWRAP|PROCESSWRAP|HTTP)/;
/** Of these Node tells nothing by a handle. */
const AT_ONCE = ['openSync', 'readFileSync', 'readdirSync', 'statSync', 'existsSync'] as const;

let server: Server;
let site: string;
let asked = 0;
beforeAll(async () => {
  server = createServer((_, reply) => {
    asked += 1;
    reply.end('Rossi');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The reader of workbooks is loaded when the first one comes.
  await readTable(aWorkbook({ Elenco: [['Cognome'], ['Rossi']] }));
});
afterAll(() => new Promise((done) => server.close(done)));

/** Everything that was opened while `work` ran, whether or not it succeeded. */
async function opened(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const hook = createHook({
    init: (_, type) => {
      if (OUTWARD.test(type)) seen.push(type);
    },
  });
  const spies = AT_ONCE.map((name) => {
    const real = fs[name] as (...args: unknown[]) => unknown;
    return jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      seen.push(`${name} ${String(args[0])}`);
      return real(...args);
    }) as never);
  });
  syncBuiltinESMExports();
  hook.enable();
  try {
    await work().catch(() => undefined);
  } finally {
    hook.disable();
    for (const spy of spies) spy.mockRestore();
    syncBuiltinESMExports();
  }
  return seen;
}

const entity = (address: string) =>
  `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "${address}">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`;
const included = (address: string) =>
  `<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${address}" parse="text"/></a>`;
const addresses = () => ['file:///etc/hostname', site, '//127.0.0.1/share/list.csv'];

const FILES: ReadonlyArray<[string, (address: string) => Promise<unknown>]> = [
  [
    'a CSV of addresses and formulas',
    (address) => readTable(Buffer.from(`Cognome;Nome\n=WEBSERVICE("${address}");@${address}\n`)),
  ],
  [
    'a workbook whose sheet has an entity',
    (address) => readTable(aWorkbook({ Elenco: [] }, { sheetXml: entity(address) })),
  ],
  [
    'a workbook that computes from elsewhere',
    (address) =>
      readTable(
        aWorkbook({
          Elenco: [[{ formula: `WEBSERVICE("${address}")`, value: 'Rossi' }], [`'[${address}]Foglio1'!A1`]],
        }),
      ),
  ],
  ['XML with an entity', async (address) => readXml(Buffer.from(entity(address)))],
  ['XML that includes another', async (address) => readXml(Buffer.from(included(address)))],
  [
    'an archive whose names lead outside',
    (address) =>
      withArchive(
        aZip([
          { name: address, bytes: Buffer.from('x') },
          { name: '../../etc/hostname', bytes: Buffer.from('x') },
        ]),
        async ({ files, read }) => {
          for (const { name } of files) await read(name);
        },
      ),
  ],
];

describe('P-42: what people bring is data: reading it opens no file and no connection', () => {
  it.each(FILES)('%s', async (_, read) => {
    for (const address of addresses())
      expect([address, await opened(() => read(address))]).toEqual([address, []]);
    expect(asked).toBe(0);
  });

  it('this test sees a file, a look-up and a connection where there is one', async () => {
    const file = await opened(async () => fs.readFileSync('/etc/hostname'));
    const later = await opened(() => fs.promises.readFile('/etc/hostname'));
    const call = await opened(() => fetch(site));
    expect([file.length > 0, later.length > 0, call.length > 0, asked]).toEqual([true, true, true, 1]);
  });
});
