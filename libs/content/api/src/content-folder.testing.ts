import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

/** No two questions of a content ask nearly the same. */
const ASKED: Readonly<Record<string, string>> = {
  'm3-q01': 'Vale',
  'l31-a': 'Basta la ricevuta postale per lavorare',
  'l31-b': 'Serve un alloggio idoneo quando arriva il coniuge',
  'l31-c': 'Può iscriversi alla scuola media durante la trattazione',
  'l32-d': 'Firma il datore entro otto giorni',
  'l32-e': 'Decade chi cambia mansione prima di gennaio',
  'l32-f': 'Contano i redditi dei familiari conviventi',
};

const question = (key: string, more = '') =>
  `{ key: ${key}, kind: true-false, stem: "${ASKED[key]} :norm{ref=\\"tui:art5\\"}?", points: 1, answer: true, explanation: "Sì.", refs: [tui:art5], lesson: "3.1", difficulty: 1${more} }`;

/** A small sound content: one programme, module M3 with lessons 3.1 and 3.2 and a test, M4 in preparation. */
export const SOUND: Files = {
  'norms.yaml': `- key: tui
  short: TUI
  act: Decreto legislativo 25 luglio 1998, n. 286
  title: Testo unico
  urn: urn:nir:stato:decreto.legislativo:1998-07-25;286
  checkedOn: 2026-11-22
  state: verified
`,
  'glossary.yaml': `- key: cas
  term: CAS
  definition: Centro di accoglienza straordinaria.
  en: emergency centre
`,
  'lumit/programme.yaml': `slug: lumit
title: LUMIT
summary: Un corso.
description: |
  Un corso per chi lavora allo sportello.

  Con esempi.
plannedHours: 40
modules: [m3-soggiorno, m4-protezione]
`,
  'lumit/m3-soggiorno/module.yaml': `code: M3
title: Soggiorno
state: published
summary: Il permesso.
objectives: [Spiegare il permesso]
`,
  'lumit/m3-soggiorno/3.1-permesso.md': lessonFile('3.1', ['a', 'b', 'c']),
  'lumit/m3-soggiorno/3.2-lavoro.md': lessonFile('3.2', ['d', 'e', 'f']),
  'lumit/m3-soggiorno/test.yaml': `code: test-m3
title: Test del modulo 3
settings: { passMark: 60, attempts: 3, pauseHours: 24, limitMinutes: 15, keep: best }
questions:
  - ${question('m3-q01', ', objective: 1')}
`,
  'lumit/m4-protezione/module.yaml': `code: M4
title: Protezione
state: in-preparation
summary: La protezione.
objectives: [Spiegare la protezione]
`,
};

function lessonFile(code: string, keys: readonly string[]): string {
  return `---
code: "${code}"
title: "Lezione ${code}"
minutes: 20
profiles: [A]
objectives: [Uno, Due, Tre]
checkedOn: 2026-11-22
sources:
  - ref: tui:art5
    note: ciclo di vita
selfCheck:
${keys.map((key) => `  - ${question(`l${code.replace('.', '')}-${key}`)}`).join('\n')}
---

## Allo sportello

Il permesso si rinnova prima della scadenza (:norm{ref="tui:art5-com4"}).

:::esempio[Samira]
Samira abita in un :term[centro]{key="cas"}.
:::
`;
}

export interface ContentOnDisk {
  readonly dir: string;
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
  clear(): Promise<void>;
}

/** Puts the files into a folder of their own. */
export async function aContentFolder(files: Files = SOUND): Promise<ContentOnDisk> {
  const dir = await mkdtemp(join(tmpdir(), 'lumit-content-'));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return {
    dir,
    write,
    remove: (file) => rm(join(dir, file), { recursive: true }),
    clear: () => rm(dir, { recursive: true, force: true }),
  };
}
