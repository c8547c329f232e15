import type { ANNOTATIONS_REFUSALS } from '@lumit/annotations/domain';
import type { Message } from '../../lib/message';

/** Italian sentence for each refusal of annotations. */
export const annotationsMessages: Record<(typeof ANNOTATIONS_REFUSALS)[number], Message> = {
  'annotations.changed_elsewhere': () =>
    'Hai cambiato questo appunto da un altro dispositivo. Qui sopra c’è la versione salvata: controlla e salva di nuovo.',
  'annotations.no_such_paragraph': () =>
    'Questo paragrafo non c’è in questa versione della lezione: ricarica la pagina e riprova.',
  'annotations.too_many': ({ limit }) =>
    `In questa lezione hai già ${limit} appunti. Togline qualcuno e riprova.`,
  'annotations.too_many_reports': ({ limit }) =>
    `Hai già inviato ${limit} segnalazioni nelle ultime 24 ore. Riprova domani.`,
};
