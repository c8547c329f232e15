import { addMessages } from '../../../lib/messages';

addMessages({
  'organisation.changed_meanwhile': () =>
    'Un’altra persona ha salvato mentre scrivevi: non è stato salvato niente. Ricarica la pagina e confronta.',
  'body.changed_meanwhile': () =>
    'Un’altra persona ha cambiato l’ente mentre lavoravi: non è stato salvato niente. Confronta e riprova.',
  'body.merge_with_itself': () => 'Hai scelto lo stesso ente due volte: scegli il doppione.',
  'body.name_taken': () => 'Nel registro c’è già un ente con questo nome.',
  'body.ipa_taken': () => 'Nel registro c’è già un ente con questo codice IPA.',
  'body.of_another_organisation': () =>
    'I due enti stanno nei registri di due organizzazioni: non si possono unire.',
});
