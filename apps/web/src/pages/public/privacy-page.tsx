import { SITE } from '@lumit/shared';
import { Alert } from '../../ui/alert';
import { DefinitionList } from '../../ui/definition-list';
import { ListPage, Reading, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** The notice of art. 13 GDPR, short; the body completes names and years before opening an edition. */
export function PrivacyPage() {
  return (
    <ListPage>
      <PageTitle lead="Quali dati usiamo, perché, per quanto tempo e quali diritti hai.">Privacy</PageTitle>
      <Reading>
        <Alert kind="info">
          Testo base dell’informativa (art. 13 del Regolamento UE 2016/679). Prima di aprire un’edizione
          l’ente titolare lo completa con i propri riferimenti.
        </Alert>
        <DefinitionList
          facts={[
            { term: 'Titolare del trattamento', value: `${SITE.body}, ${SITE.address}` },
            { term: 'Contatto', value: <a href={`mailto:${SITE.email}`}>{SITE.email}</a> },
            { term: 'PEC', value: <a href={`mailto:${SITE.pec}`}>{SITE.pec}</a> },
          ]}
        />
        <Section title="Quali dati e perché">
          <ul>
            <li>Nome, email ed ente di appartenenza: per l’accesso, i registri e gli attestati.</li>
            <li>
              Presenze, avanzamento nelle lezioni, risposte e punteggi dei test: per decidere se spetta
              l’attestato.
            </li>
            <li>Attestati rilasciati: perché chiunque abbia il codice possa verificarli.</li>
            <li>Registro tecnico degli accessi e delle operazioni: per la sicurezza del servizio.</li>
          </ul>
          <p>
            La base giuridica è l’esecuzione di compiti di interesse pubblico e gli obblighi di
            rendicontazione del fondo che finanzia il corso.
          </p>
        </Section>
        <Section title="Chi li vede">
          <p>
            Tutor e Segreteria della tua edizione. L’autorità che finanzia il corso riceve i registri e i dati
            previsti dal bando. Nessun dato è ceduto ad altri, né usato per pubblicità.
          </p>
        </Section>
        <Section title="Cookie">
          <p>
            Il sito usa due cookie tecnici. Non ci sono cookie di profilazione, né contenuti caricati da altri
            siti.
          </p>
          <ul>
            <li>
              <strong>Accesso</strong> (<code>__Host-lumit</code>): serve a restare dentro dopo l’accesso.
              Dura al massimo 12 ore e finisce quando esci.
            </li>
            <li>
              <strong>Dispositivo conosciuto</strong> (<code>__Host-lumit-device</code>): ricorda che su
              questo dispositivo hai già fatto l’accesso, così chi prova password a caso sul tuo indirizzo non
              ti chiude fuori. Da solo non apre nulla. Dura 180 giorni dall’ultimo accesso.
            </li>
          </ul>
        </Section>
        <Section title="I tuoi diritti">
          <p>
            Puoi chiedere di vedere, correggere, limitare o cancellare i tuoi dati, e opporti al loro uso, nei
            limiti degli articoli 15-22 del Regolamento. Puoi presentare reclamo al Garante per la protezione
            dei dati personali.
          </p>
        </Section>
      </Reading>
    </ListPage>
  );
}
