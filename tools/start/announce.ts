import { z } from 'zod';

/** What `demo:create --json` prints of the people one may sign in as. */
const DemoAccess = z.object({
  password: z.string(),
  people: z.array(z.object({ role: z.string(), name: z.string(), email: z.string() })),
});

export type DemoAccess = z.infer<typeof DemoAccess>;

/** Undefined when the command line printed no people. */
export function readDemoAccess(printed: string): DemoAccess | undefined {
  return DemoAccess.safeParse(parsed(printed)).data;
}

/** What `content:import --unattended --json` prints of changes that wait. */
const Waiting = z.object({
  waitsFor: z.string(),
  touches: z.array(z.object({ what: z.string(), change: z.string(), people: z.int() })),
});

/** Which changes of the courses wait, and how to let them in; none when the import did all it had to do. */
export function waitingLines(printed: string): string[] {
  const value = parsed(printed);
  return [...touchesThatWait(value), ...editsThatAsk(value)];
}

/** What `content:import --json` prints of what was edited in the browser and differs from its file. */
const Edits = z.object({ edits: z.array(z.object({ what: z.string(), asks: z.boolean() })) });

function editsThatAsk(value: unknown): string[] {
  const asking = (Edits.safeParse(value).data?.edits ?? []).filter(({ asks }) => asks);
  if (asking.length === 0) return [];
  return [
    'Restano come sono stati modificati nel browser, ma i loro file dicono altro:',
    ...asking.map(({ what }) => `  ≠ ${what}`),
    'Per scegliere, con LUMIT acceso: npm run lumit -- content:import',
  ];
}

function touchesThatWait(value: unknown): string[] {
  const waiting = Waiting.safeParse(value).data;
  if (!waiting) return [];
  return [
    'Le modifiche ai corsi aspettano: toccano risultati o progressi delle persone. Parto con i corsi di prima.',
    ...waiting.touches.map(({ what, change, people }) => `  ! ${what}: ${change} · persone: ${people}`),
    `Per importarle, con LUMIT acceso: npm run lumit -- content:import --confirm ${waiting.waitsFor}`,
  ];
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

export interface Ready {
  address: string;
  demo: DemoAccess | undefined;
  mailFolder: string;
  builtIn: boolean;
}

function demoLines({ password, people }: DemoAccess): string[] {
  const width = Math.max(...people.map(({ role }) => role.length));
  const rows = people.map(({ role, email, name }) => `  ${role.padEnd(width)}  ${email}  (${name})`);
  return [`Persone di prova, password «${password}»:`, ...rows, ''];
}

/** What a person needs once LUMIT is up. */
export function readyText({ address, demo, mailFolder, builtIn }: Ready): string {
  return [
    '',
    `LUMIT ready at ${address}`,
    '',
    ...(demo ? demoLines(demo) : []),
    `Posta in uscita: ${mailFolder} (file .eml) e ${address}/posta`,
    builtIn ? 'Database incorporato: una sola macchina.' : 'Database: quello di DATABASE_URL.',
    'Ctrl-C per fermare.',
    '',
  ].join('\n');
}
