import { EU_WORDS, SITE } from '@lumit/shared';
import { useSite } from '../../lib/site';
import { DefinitionList } from '../../ui/definition-list';
import { ListPage, Reading, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function LegalNoticePage() {
  const { name, address, pec, funding, euEmblem } = useSite();
  return (
    <ListPage>
      <PageTitle>Note legali</PageTitle>
      <Reading>
        {name ? (
          <Section title="Chi gestisce il sito">
            <DefinitionList
              facts={[
                { term: 'Ente', value: name },
                { term: 'Sede', value: address },
                { term: 'PEC', value: pec ? <a href={`mailto:${pec}`}>{pec}</a> : null },
              ]}
            />
          </Section>
        ) : null}
        <Section title="Natura dei contenuti">
          <p>
            Le lezioni sono materiale di formazione e non un parere legale. Prima di decidere su un caso apri
            il testo vigente della norma: i collegamenti delle lezioni portano a Normattiva e a EUR-Lex.
          </p>
          <p>Persone e casi degli esempi sono inventati.</p>
        </Section>
        <Section title="Attestati">
          <p>
            Un attestato vale se la pagina «<a href="/verifica">Verifica un attestato</a>» lo dichiara valido.
            Fa fede quella pagina, non la copia stampata.
          </p>
        </Section>
        <Section title="Licenze">
          <p>
            Il software è libero, con licenza GNU Affero General Public License, versione 3 o successiva:{' '}
            <a href={SITE.sourceCode}>codice sorgente</a>. Caratteri e icone sono del design system del Paese
            (Titillium Web, licenza SIL Open Font).
          </p>
        </Section>
        {funding || euEmblem ? (
          <Section title="Finanziamento">
            <p>
              {[euEmblem ? EU_WORDS : null, funding].filter(Boolean).join('. ')}. I contenuti impegnano solo
              chi li ha scritti.
            </p>
          </Section>
        ) : null}
      </Reading>
    </ListPage>
  );
}
