import type { ErrorKind } from './app-error';

interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** What a person reads when no sentence of a feature fits better. */
export const PROBLEM_TEXTS: Readonly<Record<ErrorKind | 'internal' | 'storage_full', ProblemText>> = {
  unreadable: {
    title: 'Richiesta non leggibile',
    detail: 'Il contenuto inviato non si può leggere: ricarica la pagina e riprova.',
  },
  not_signed_in: { title: 'Accesso richiesto', detail: 'Accedi per continuare.' },
  not_allowed: { title: 'Operazione non consentita', detail: 'Per questa pagina serve un altro ruolo.' },
  not_found: {
    title: 'Pagina non trovata',
    detail: 'L’indirizzo può essere incompleto oppure la pagina non è tra quelle che puoi vedere.',
  },
  conflict: {
    title: 'Stato cambiato',
    detail: 'Nel frattempo qualcosa è cambiato: ricarica e confronta prima di salvare.',
  },
  too_large: {
    title: 'Richiesta troppo grande',
    detail: 'Il contenuto inviato supera la dimensione massima di 1 MB.',
  },
  unsupported: { title: 'Formato non accettato', detail: 'Invia i dati in formato JSON.' },
  invalid: { title: 'Dati da correggere', detail: 'Controlla i campi indicati.' },
  refused: { title: 'Operazione non possibile', detail: 'Le regole del corso non lo permettono adesso.' },
  too_many: { title: 'Troppi tentativi', detail: 'Aspetta qualche minuto e riprova.' },
  busy: {
    title: 'Servizio momentaneamente non disponibile',
    detail: 'Riprova tra qualche secondo: quello che avevi salvato è al sicuro.',
  },
  storage_full: {
    title: 'Spazio esaurito',
    detail: 'Il server ha finito lo spazio: nulla di quanto confermato è perso. Riprova tra qualche minuto.',
  },
  internal: {
    title: 'Il problema è nostro, non tuo',
    detail: 'Quello che avevi salvato è al sicuro. Riprova tra qualche minuto.',
  },
};
