import { PASSWORD_LINK_SECONDS } from '@lumit/accounts/domain';
import { spellWait } from '@lumit/shared';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ResetForm } from '../../features/accounts/reset-form';
import { AskOffice } from '../../lib/ask-office';
import { safeReturnAddress, signInAddress } from '../../lib/return-address';
import { Button } from '../../ui/button';
import { Cluster, FormPage, Reading, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

/** S-04, the password is forgotten: an address, and the same answer for every address. */
export function RecoverPage() {
  const [search] = useSearchParams();
  const wanted = safeReturnAddress(search.get('ritorno'));
  const [asked, setAsked] = useState<string>();
  return (
    <FormPage>
      {asked === undefined ? (
        <ResetForm
          returnTo={wanted === '/' ? null : wanted}
          onAsked={setAsked}
          heading={(problems) => (
            <PageTitle
              documentTitle={`${problems > 0 ? 'Errore: ' : ''}Password dimenticata`}
              lead="Ti mandiamo un’email con un collegamento per sceglierne una nuova."
            >
              Hai dimenticato la password?
            </PageTitle>
          )}
        />
      ) : (
        <Asked email={asked} onAgain={() => setAsked(undefined)} />
      )}
      <Spaced>
        <TextLink to={signInAddress(wanted)}>Torna ad Accedi</TextLink>
      </Spaced>
    </FormPage>
  );
}

function Asked({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <>
      <PageTitle lead="Se l’indirizzo è registrato, ricevi un’email entro pochi minuti.">
        Controlla la posta
      </PageTitle>
      <Reading>
        <p>
          Hai scritto <bdi>{email}</bdi>. Il collegamento vale {spellWait(PASSWORD_LINK_SECONDS.reset)} e si
          usa una volta sola. Fino ad allora la password resta quella di adesso.
        </p>
        <p>
          Non arriva? Guarda nella posta indesiderata e controlla che l’indirizzo sia quello con cui accedi.
          Poi <AskOffice />.
        </p>
      </Reading>
      <Cluster>
        <Button kind="secondary" onClick={onAgain}>
          Scrivi un altro indirizzo
        </Button>
      </Cluster>
    </>
  );
}
