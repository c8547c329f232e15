import { useQueryClient } from '@tanstack/react-query';
import type { MeView } from '@lumit/accounts/domain';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { AskOffice } from '../../lib/ask-office';
import { SignInForm } from '../../features/accounts/sign-in-form';
import { recoverAddress, safeReturnAddress } from '../../lib/return-address';
import { homeOf, meQuery, useMe } from '../../lib/session';
import { FormPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

/** S-04: e-mail and password, then back to the page that was asked for. */
export function SignInPage() {
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const wanted = safeReturnAddress(search.get('ritorno'));

  const after = (person: MeView) => (wanted === '/' ? homeOf(person) : wanted);
  const signedIn = (person: MeView) => {
    queries.clear();
    queries.setQueryData(meQuery.queryKey, person);
    void navigate(after(person), { replace: true });
  };

  if (me) return <Navigate to={after(me)} replace />;
  return (
    <FormPage>
      <SignInForm
        heading={(problems) => (
          <PageTitle documentTitle={problems > 0 ? 'Errore: Accedi' : 'Accedi'}>Accedi</PageTitle>
        )}
        onSignedIn={signedIn}
      />
      <Spaced>
        <p>
          <TextLink to={recoverAddress(wanted)}>Hai dimenticato la password?</TextLink>
        </p>
        <p>
          Se non riesci ad accedere, <AskOffice />.
        </p>
      </Spaced>
    </FormPage>
  );
}
