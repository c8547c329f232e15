import { useQuery } from '@tanstack/react-query';
import { siteNoticesQuery } from '../../features/accounts/organisations/site-notices.queries';
import { AskOffice } from '../../lib/ask-office';
import { useSite } from '../../lib/site';
import { ListPage, Reading, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Prose } from '../../ui/prose';

/** Where the site stands on WCAG 2.2 AA, and how to tell what does not work. */
export function AccessibilityPage() {
  const { accessibilityStatement } = useSite();
  const note = useQuery(siteNoticesQuery).data?.accessibilityHtml;
  return (
    <ListPage>
      <PageTitle lead="Questo sito è pensato perché tutte le persone possano usarlo, con qualsiasi dispositivo e tecnologia assistiva.">
        Accessibilità
      </PageTitle>
      <Reading>
        <Section title="Stato di conformità">
          <p>
            Il sito segue le linee guida WCAG 2.2, livello AA, e le regole della legge 9 gennaio 2004, n. 4.
            Ogni versione è controllata con strumenti automatici e con la sola tastiera.
          </p>
          <p>
            {accessibilityStatement ? (
              <a href={accessibilityStatement}>Leggi la dichiarazione di accessibilità sul sito di AgID</a>
            ) : (
              'La dichiarazione di accessibilità sarà pubblicata sul sito di AgID dopo la verifica dell’ente, che la riesamina ogni anno entro il 23 settembre.'
            )}
          </p>
          {note ? <Prose html={note} /> : null}
        </Section>
        <Section title="Che cosa puoi aspettarti">
          <ul>
            <li>Ogni funzione si usa da tastiera, anche negli esercizi di abbinamento e di ordinamento.</li>
            <li>Le pagine restano leggibili fino al 400% di ingrandimento e su schermi larghi 320 pixel.</li>
            <li>Nessuna informazione è affidata solo al colore.</li>
            <li>Nei test puoi avere più tempo: chiedilo alla Segreteria prima di iniziare.</li>
            <li>Gli attestati in PDF hanno testo, titoli e ordine di lettura riconoscibili.</li>
          </ul>
        </Section>
        <Section title="Segnala un problema di accessibilità">
          <p id="segnala">
            Se qualcosa non funziona <AskOffice subject="Accessibilità" />. Indica la pagina, che cosa volevi
            fare e con quale dispositivo. Rispondiamo entro 30 giorni. Se la risposta non arriva o non ti
            soddisfa, puoi rivolgerti al Difensore civico per il digitale, presso AgID.
          </p>
        </Section>
      </Reading>
    </ListPage>
  );
}
