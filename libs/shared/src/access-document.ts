import { PERMISSION_WORDS, SCOPE_WORDS } from './permission-words';
import { comesWithEnrolment, PERMISSIONS, type Role, ROLE_DEFINITIONS, roleMay, ROLES } from './roles';

/** `docs/access.md`: who may do what and where, from the definitions, in the words of an office. */
export function accessDocument(): string {
  return [
    '# Chi può fare che cosa',
    'Questa pagina è scritta dal programma, dalle definizioni dei ruoli (`libs/shared/src/roles.ts`): un test la tiene uguale.',
    'Una persona può avere più ruoli, anche in edizioni diverse. Quello che nessun ruolo permette è vietato: di ciò che non è suo non sa nemmeno che esiste.',
    '## I ruoli',
    table(
      ['Ruolo', 'Vale', 'Chi lo assegna e lo toglie'],
      ROLES.map((role) => [nameOf(role), scopesOf(role), giversOf(role)]),
    ),
    '## Che cosa permettono',
    table(
      ['Può', ...ROLES.map(nameOf)],
      PERMISSIONS.map((permission) => [
        PERMISSION_WORDS[permission],
        ...ROLES.map((role) => (roleMay(role, permission) ? 'sì' : 'no')),
      ]),
    ),
    '## Che cosa vale per tutti i ruoli',
    RULES.map((rule) => `- ${rule}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

const RULES = [
  'Un ruolo vale solo dove è assegnato. «In tutto l’ente organizzatore» comprende le sue edizioni, mai quelle di un altro ente.',
  'Si assegnano e si tolgono solo ruoli pari o inferiori al proprio, dentro il proprio ambito.',
  'Un ruolo può avere un ultimo giorno: dalla mezzanotte che segue non apre più niente.',
  'Un ruolo tolto, una sospensione e una password nuova valgono dalla richiesta che segue, anche dove una pagina era aperta.',
  'L’ultima persona che gestisce un ente, può accedere e non ha scadenza non si può togliere né sospendere.',
  'Ogni cambiamento sta nel registro delle attività, con chi l’ha deciso; la persona e chi gestisce l’ente ricevono un’email. A chi è sospeso non parte nessuna email.',
];

const nameOf = (role: Role): string => {
  const { one } = ROLE_DEFINITIONS[role].words;
  return one.charAt(0).toUpperCase() + one.slice(1);
};

const scopesOf = (role: Role): string =>
  ROLE_DEFINITIONS[role].scopes.map((scope) => SCOPE_WORDS[scope]).join(' o ');

function giversOf(role: Role): string {
  if (comesWithEnrolment(role)) return 'viene con l’iscrizione all’edizione';
  const givers = ROLES.filter((giver) =>
    (ROLE_DEFINITIONS[giver].mayGrant as readonly Role[]).includes(role),
  );
  return givers.length > 0 ? givers.map(nameOf).join(', ') : 'nessuno';
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
