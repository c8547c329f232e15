import { z } from 'zod';

/** What `demo:create --json` prints of the people one may sign in as. */
const DemoAccess = z.object({
  password: z.string(),
  people: z.array(z.object({ role: z.string(), name: z.string(), email: z.string() })),
});

export type DemoAccess = z.infer<typeof DemoAccess>;

/** Undefined when the command line printed no people. */
export function readDemoAccess(printed: string): DemoAccess | undefined {
  try {
    return DemoAccess.safeParse(JSON.parse(printed)).data;
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
