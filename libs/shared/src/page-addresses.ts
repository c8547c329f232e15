/**
 * Every address of the web app, without the slash in front; `:name` stands for one part. The server answers these with the
 * app and 200, all others with 404; the app's router is typed by it, and a spec compares the two.
 */
export const PAGE_ADDRESSES = [
  '',
  'attestati/da-rivedere',
  'accedi',
  'accessibilita',
  'appunti',
  'attestati',
  'attestati/registro',
  'attestati/requisiti',
  'attestati/rilascio',
  'calendario',
  'casi',
  'casi/:code',
  'cerca',
  'chi-fa-cosa',
  'conferma-indirizzo',
  'corso',
  'corso/:lessonAddress',
  'corso/riferimenti',
  'edizioni/:slug',
  'edizioni/:slug/domanda',
  'ente',
  'enti',
  'enti/:id',
  'enti/nuovo',
  'glossario',
  'home',
  'impostazioni',
  'incontri',
  'incontri/:id/appello',
  'note-legali',
  'novita',
  'nuova-password',
  'posta',
  'posta/:id',
  'posta/modelli',
  'posta/modelli/:kind',
  'presenze',
  'privacy',
  'profilo',
  'programma/:slug',
  'recupera',
  'scadenze',
  'segnalazioni',
  'segreteria',
  'segreteria/edizioni',
  'segreteria/edizioni/:id',
  'segreteria/edizioni/:id/calendario',
  'segreteria/edizioni/:id/calendario/:classId',
  'segreteria/edizioni/:id/calendario/nuovo',
  'segreteria/edizioni/:id/copia',
  'segreteria/edizioni/:id/dati',
  'segreteria/edizioni/:id/domande',
  'segreteria/edizioni/:id/domande/:applicationId',
  'segreteria/edizioni/:id/graduatoria',
  'segreteria/edizioni/:id/graduatoria/email',
  'segreteria/edizioni/:id/modulo-domanda',
  'segreteria/edizioni/:id/requisiti',
  'segreteria/edizioni/nuova',
  'segreteria/persone',
  'segreteria/persone/:id',
  'segreteria/persone/importa',
  'segreteria/persone/nuova',
  'segreteria/esoneri',
  'segreteria/tempo',
  'tentativi/:id',
  'tentativi/:id/esito',
  'tentativi/:id/ricevuta',
  'tentativi/:id/riepilogo',
  'test/:code',
  'test/:code/risultati',
  'tutor',
] as const;
export type PageAddress = (typeof PAGE_ADDRESSES)[number];

const PATTERNS = PAGE_ADDRESSES.map((address) => address.split('/'));

/** Whether the app has a page there. As its router does: without regard to case and to a slash at the end. `path` begins with a slash. */
export function isPageAddress(path: string): boolean {
  const parts = path.replace(/^\//, '').replace(/\/$/, '').toLowerCase().split('/');
  return PATTERNS.some(
    (pattern) =>
      pattern.length === parts.length &&
      pattern.every((step, place) => (step.startsWith(':') ? parts[place] !== '' : step === parts[place])),
  );
}
