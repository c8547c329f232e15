import type { EditionMove } from '@lumit/editions/domain';
import type { EditionState } from '@lumit/shared';
import type { BadgeStatus } from '../../ui/badge';
import './editions.messages';

/** States agree with the edition. */
export const STATES: Readonly<Record<EditionState, { word: string; status: BadgeStatus }>> = {
  draft: { word: 'Bozza', status: 'neutral' },
  published: { word: 'Aperta', status: 'progress' },
  closed: { word: 'Chiusa', status: 'done' },
  archived: { word: 'Archiviata', status: 'locked' },
};

interface MoveWords {
  readonly button: string;
  /** What it means, under the button. */
  readonly means: string;
  /** Said when it is done. */
  readonly done: string;
}

export const MOVES: Readonly<Record<EditionMove, MoveWords>> = {
  open: {
    button: 'Apri l’edizione',
    means:
      'Si vede sulla prima pagina del sito. Senza regole proprie, gli attestati seguono quelle predefinite.',
    done: 'Edizione aperta.',
  },
  close: {
    button: 'Chiudi l’edizione',
    means: 'Non si vede più sulla prima pagina. Registri, voti e attestati restano dove sono.',
    done: 'Edizione chiusa.',
  },
  reopen: {
    button: 'Riapri l’edizione',
    means: 'Torna aperta, per esempio per un incontro in più.',
    done: 'Edizione riaperta.',
  },
  archive: {
    button: 'Metti in archivio',
    means: 'Resta da leggere, in fondo agli elenchi, e non si modifica più. Niente viene cancellato.',
    done: 'Edizione in archivio.',
  },
  restore: {
    button: 'Togli dall’archivio',
    means: 'Torna com’era prima di andare in archivio, e si può modificare.',
    done: 'Edizione fuori dall’archivio.',
  },
};

export const editionAddress = (
  id: string,
  part?: 'dati' | 'copia' | 'calendario' | 'domande' | 'graduatoria' | 'modulo-domanda' | 'requisiti',
) => `/segreteria/edizioni/${id}${part ? `/${part}` : ''}`;
