import type { GrantScope, Permission } from './roles';

/** What each permission allows, for an office: after "può". A permission without words does not compile. */
export const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  'manage-editions': 'creare, aprire, chiudere e archiviare le edizioni, con il loro calendario',
  study:
    'leggere le lezioni, fare i test, prendere appunti e vedere le proprie ore, nella propria iscrizione',
  'read-courses': 'leggere le lezioni senza essere fra i partecipanti',
  'read-model-answers': 'leggere le soluzioni dei casi di studio',
  'answer-lesson-reports': 'rispondere alle segnalazioni sulle lezioni',
  'see-registers': 'vedere gli incontri e i registri delle presenze',
  'keep-registers': 'fare gli appelli e chiudere i registri',
  'reopen-registers': 'riaprire un registro chiuso',
  'see-results': 'vedere i risultati dei test',
  'see-requirements': 'vedere che cosa manca a ciascuno per l’attestato',
  'watch-deadlines': 'vedere le affermazioni delle lezioni che scadono',
  'confirm-deadlines': 'confermare le affermazioni scadute',
  'grant-extra-time': 'dare tempo in più nei test',
  'grant-exemptions': 'dare e revocare esoneri da un modulo',
  'enrol-people': 'iscrivere persone, anche da un elenco',
  'see-certificates': 'vedere il registro degli attestati',
  'judge-applications':
    'valutare le domande, pubblicare la graduatoria e dire che cosa si chiede a chi fa domanda',
  'issue-certificates': 'rilasciare, sostituire e revocare gli attestati',
  'read-mail': 'leggere le email inviate e rimandarle',
  'manage-organisation': 'cambiare le impostazioni dell’ente organizzatore',
  'manage-bodies': 'tenere il registro degli enti di appartenenza',
  'manage-people': 'assegnare e togliere ruoli, invitare, sospendere e riattivare le persone',
  'see-own-body': 'vedere chi del proprio ente partecipa, con le ore e gli attestati',
};

/** Where a role holds, for an office: after "vale". */
export const SCOPE_WORDS: Readonly<Record<GrantScope, string>> = {
  organisation: 'in tutto l’ente organizzatore',
  body: 'per un ente di appartenenza',
  edition: 'in un’edizione',
  group: 'in un gruppo di un’edizione',
};
