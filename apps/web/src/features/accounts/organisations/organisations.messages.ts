import { addMessages } from '../../../lib/messages';

addMessages({
  'organisation.changed_meanwhile': () =>
    'Un’altra persona ha salvato mentre scrivevi: non è stato salvato niente. Ricarica la pagina e confronta.',
  'organisation.logo_small': ({ width, height, leastWidth, leastHeight }) =>
    `L’immagine è di ${width} × ${height} pixel: stampata sarebbe sgranata. Ne serve una larga almeno ${leastWidth} pixel o alta almeno ${leastHeight}.`,
  'organisation.logo_no_file': () => 'Il file inviato non c’è più: sceglilo di nuovo.',
  'organisation.logo_no_picture': () => 'Un logo è un’immagine: scegli un file PNG, JPG o WEBP.',
  'organisation.logo_unknown': () =>
    'Uno dei loghi non c’è più: non è stato salvato niente. Ricarica la pagina e caricalo di nuovo.',
  'body.changed_meanwhile': () =>
    'Un’altra persona ha cambiato l’ente mentre lavoravi: non è stato salvato niente. Confronta e riprova.',
  'body.merge_with_itself': () => 'Hai scelto lo stesso ente due volte: scegli il doppione.',
  'body.name_taken': () => 'Nel registro c’è già un ente con questo nome.',
  'body.ipa_taken': () => 'Nel registro c’è già un ente con questo codice IPA.',
  'body.of_another_organisation': () =>
    'I due enti stanno nei registri di due organizzazioni: non si possono unire.',
});
