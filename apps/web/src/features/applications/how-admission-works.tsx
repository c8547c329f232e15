import { FIELD_WORDS, type PublicEditionView } from '@lumit/applications/domain';
import { Link } from 'react-router';
import { countOf } from '../../lib/format';
import { Section } from '../../ui/page-shapes';

/** How people are chosen, and what they are asked for: with why, and for how long it is kept. */
export function HowAdmissionWorks({ edition }: { edition: PublicEditionView }) {
  const { fields, criteria } = edition;
  if (fields.length === 0) return null;
  return (
    <>
      <Section title="Come funziona l’ammissione">
        <ol>
          <li>Confermi il tuo indirizzo email e compili la domanda, anche in più volte.</li>
          <li>La invii entro il termine: ricevi un numero e una ricevuta.</li>
          <li>La Segreteria valuta le domande dopo la chiusura e scrive l’esito a tutti.</li>
          <li>Se i posti non bastano c’è una lista d’attesa: chi rinuncia lascia il posto a chi segue.</li>
        </ol>
        {criteria.length > 0 ? (
          <>
            <p>La graduatoria conta:</p>
            <ul>
              {criteria.map(({ label, maxPoints }) => (
                <li key={label}>
                  {label}: fino a {countOf(maxPoints, 'punto', 'punti')}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Section>
      <Section title="Che cosa ti chiediamo">
        <ul>
          {fields.map(({ code, required }) => (
            <li key={code}>
              <strong>{FIELD_WORDS[code].label}</strong>
              {required ? null : ' (facoltativo)'}: {FIELD_WORDS[code].purpose}
            </li>
          ))}
        </ul>
        <p>
          Per quanto tempo conserviamo ogni dato è scritto nella domanda, sotto il suo campo. I tuoi diritti
          sono nella pagina <Link to="/privacy">Privacy</Link>.
        </p>
      </Section>
    </>
  );
}
