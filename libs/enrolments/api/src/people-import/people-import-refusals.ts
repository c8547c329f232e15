import type { PeopleImportReport } from '@lumit/enrolments/domain';
import { AppError, refused } from '@lumit/platform';

/** Why a list is not taken in although it can be read. Nobody of it was enrolled. */
export const peopleImportRefusal = {
  running: () =>
    new AppError('conflict', [{ code: 'people_import.running' }], {
      detail: 'Un altro elenco sta entrando in questa edizione: aspetta che finisca e ricontrolla il tuo.',
    }),
  archived: () =>
    refused([{ code: 'people_import.archived' }], {
      detail: 'L’edizione è in archivio: per iscrivere persone prima toglila dall’archivio.',
    }),
  /** @param current what the list holds now */
  changed: (current: PeopleImportReport) =>
    new AppError('conflict', [{ code: 'people_import.changed' }], {
      detail:
        'Dopo il controllo qualcosa è cambiato, nel file o tra gli iscritti: guarda il nuovo controllo e conferma.',
      current,
    }),
  faulty: () =>
    refused([{ code: 'people_import.faulty' }], {
      detail: 'Ci sono righe con errori: correggile, oppure scegli di iscrivere solo le persone pronte.',
    }),
  uncertain: () =>
    refused([{ code: 'people_import.uncertain' }], {
      detail: 'Scegli la codifica del file, o il foglio: da soli non si riconoscono con certezza.',
    }),
};
