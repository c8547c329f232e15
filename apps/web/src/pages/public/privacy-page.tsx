import { useQuery } from '@tanstack/react-query';
import { siteNoticesQuery } from '../../features/accounts/organisations/site-notices.queries';
import { useSite } from '../../lib/site';
import { Alert } from '../../ui/alert';
import { DefinitionList } from '../../ui/definition-list';
import { ListPage, Reading, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Prose } from '../../ui/prose';

/** The notice of art. 13 GDPR: what holds for every installation, with the names and the words of the body that runs this one. */
export function PrivacyPage() {
  const { name, address, email, pec } = useSite();
  const notices = useQuery(siteNoticesQuery).data;
  return (
    <ListPage>
      <PageTitle lead="Quali dati usiamo, perché, per quanto tempo e quali diritti hai.">Privacy</PageTitle>
      <Reading>
        {notices && notices.privacyContact === null ? (
          <Alert kind="info">
            Informativa secondo l’art. 13 del Regolamento UE 2016/679. L’ente titolare sta completando i
            propri riferimenti.
          </Alert>
        ) : null}
        <DefinitionList
          facts={[
            { term: 'Titolare del trattamento', value: [name, address].filter(Boolean).join(', ') },
            { term: 'Contatto', value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
            { term: 'PEC', value: pec ? <a href={`mailto:${pec}`}>{pec}</a> : null },
            { term: 'Per i dati personali', value: notices?.privacyContact },
          ]}
        />
        {notices?.privacyHtml ? (
          <Section title="Informazioni dell’ente">
            <Prose html={notices.privacyHtml} />
          </Section>
        ) : null}
        <Section title="Quali dati e perché">
          <ul>
            <li>Nome, email ed ente di appartenenza: per l’accesso, i registri e gli attestati.</li>
            <li>
              Dati della domanda di iscrizione: per scegliere chi partecipa. Nella domanda è scritto per ogni
              dato perché serve e fino a quando.
            </li>
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
            Il sito usa tre cookie tecnici. Non ci sono cookie di profilazione, né contenuti caricati da altri
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
            <li>
              <strong>Domanda di iscrizione</strong> (<code>__Host-lumit-application</code>): serve a
              continuare in questo browser la domanda che hai aperto. Dura 12 ore e finisce quando esci dalla
              domanda.
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
