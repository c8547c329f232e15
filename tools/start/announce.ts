export interface DemoPerson {
  name: string;
  email: string;
  password: string;
  role: string;
}

/** The people in what `demo:create --json` printed; other lines and shapes count as none. */
export function readDemoPeople(printed: string): DemoPerson[] {
  try {
    const { people } = JSON.parse(printed) as { people?: DemoPerson[] };
    return people ?? [];
  } catch {
    return [];
  }
}

export interface Ready {
  address: string;
  people: DemoPerson[];
  mailFolder: string;
  builtIn: boolean;
}

/** What a person needs once LUMIT is up. */
export function readyText({ address, people, mailFolder, builtIn }: Ready): string {
  const width = (pick: (person: DemoPerson) => string) =>
    Math.max(0, ...people.map((one) => pick(one).length));
  const [roles, emails] = [width((one) => one.role), width((one) => one.email)];
  const rows = people.map(
    (one) => `  ${one.role.padEnd(roles)}  ${one.email.padEnd(emails)}  ${one.password}  (${one.name})`,
  );
  return [
    '',
    `LUMIT ready at ${address}`,
    '',
    ...(rows.length > 0 ? ['Persone di prova (ruolo, email, password):', ...rows, ''] : []),
    `Posta in uscita: ${mailFolder} (file .eml) e ${address}/segreteria/posta`,
    builtIn ? 'Database incorporato: una sola macchina.' : 'Database: quello di DATABASE_URL.',
    'Ctrl-C per fermare.',
    '',
  ].join('\n');
}
