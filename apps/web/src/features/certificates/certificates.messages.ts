import type { CERTIFICATES_REFUSALS, PrintedText } from '@lumit/certificates/domain';
import { plural } from '../../lib/format';
import type { Message } from '../../lib/message';

/** What of the certificate cannot be printed, as the subject of a sentence. */
const TEXT_NAMES: Record<PrintedText, string> = {
  holder: 'Il nome',
  programme: 'Il titolo del corso',
  edition: 'Il titolo dell’edizione',
  module: 'Il titolo di un modulo',
  issuer: 'Il nome dell’ente che rilascia',
  area: 'Il nome dell’area',
  place: 'Il luogo',
  signatory: 'Il ruolo o il nome di chi firma',
  partner: 'Il nome di un ente partner',
  project: 'Il progetto',
};

/** Italian sentence for each refusal of certificates. */
export const certificatesMessages: Record<(typeof CERTIFICATES_REFUSALS)[number], Message> = {
  'certificate.achievement_adds_nothing': () =>
    'L’attestato con profitto chiederebbe le stesse cose di quello di frequenza: scegli almeno un test, o la conferma della Segreteria solo per questo.',
  'certificate.already_issued': ({ number }) => `Ha già l’attestato n. ${number}.`,
  'certificate.already_revoked': () =>
    'Questo attestato è già revocato: restano la prima data e il primo motivo.',
  'certificate.edition_archived': () =>
    'L’edizione è in archivio: per cambiare le regole, toglila prima dall’archivio.',
  'certificate.facts_changed': () =>
    'I dati sono cambiati dopo che li hai visti: non è stato confermato niente. Ricarica la pagina e guarda di nuovo.',
  'certificate.kind_not_offered': () => 'L’edizione non prevede questo tipo di attestato.',
  'certificate.name_not_printable': ({ position, character }) =>
    `Il nome non si può stampare: il carattere ${position} (${character}) non è tra quelli dell’attestato. Correggi il nome e riprova.`,
  'certificate.not_replaceable': () =>
    'Questo documento non si può sostituire: revocalo e rilascialo di nuovo da dove è nato.',
  'certificate.not_eligible': ({ missing }) =>
    `${plural(Number(missing), 'Manca', 'Mancano')} ${missing} ${plural(Number(missing), 'requisito', 'requisiti')}.`,
  'certificate.rule_module_twice': ({ module }) => `Il modulo ${module} c’è due volte.`,
  'certificate.rule_module_unknown': ({ module }) => `Il modulo ${module} non è di questo programma.`,
  'certificate.rule_module_without_hours': ({ module }) =>
    `Il piano delle ore non ha ore di incontro per il modulo ${module}: nessuno potrebbe raggiungere la percentuale. Togli la regola o completa il piano.`,
  'certificate.rule_test_unknown': ({ test }) => `Il test ${test} non è di questo programma.`,
  'certificate.rules_ask_nothing': () =>
    'Così l’attestato di frequenza non chiederebbe niente: scrivi una percentuale di ore, o chiedi la conferma della Segreteria.',
  'certificate.rules_changed': () =>
    'I requisiti sono cambiati dopo il controllo. Ricarica la pagina e controlla di nuovo.',
  'certificate.rules_missing': () => 'I requisiti di questa edizione non sono ancora pubblicati.',
  'certificate.rules_unchanged': () => 'Le regole sono già queste: non c’è niente da salvare.',
  'certificate.run_active': () => 'Un rilascio è già in corso: attendi che finisca.',
  'certificate.text_not_printable': ({ where, position, character }) =>
    `${TEXT_NAMES[where as PrintedText]} non si può stampare: il carattere ${position} (${character}) non è tra quelli dell’attestato. Correggi il testo e riprova.`,
  'certificate.unexpected': () => 'Il rilascio non è riuscito per un nostro problema. Riprova.',
};
