import { addMessages } from '../../../lib/messages';

addMessages({
  'exemption.no_such_module': () => 'Questo modulo non fa parte del programma: scegline un altro',
  'exemption.already_given': () =>
    'La persona ha già un esonero da questo modulo: per cambiarlo, prima revocalo',
  'exemption.approved_later': () => 'La data della decisione è nel futuro: scrivi il giorno dell’atto',
  'exemption.already_revoked': () => 'Questo esonero è già stato revocato: ricarica la pagina',
});
