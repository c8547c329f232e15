import { ownWords, type PasswordLinkView, type PasswordSetView } from '@lumit/accounts/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { NewPasswordForm } from '../../features/accounts/new-password-form';
import { passwordsMessages } from '../../features/accounts/passwords.messages';
import { passwordLinkQuery, useSetPasswordByLink } from '../../features/accounts/passwords.queries';
import { Loaded } from '../../lib/loaded';
import { ownSentenceFor } from '../../lib/messages';
import { recoverAddress, safeReturnAddress, signInAddress } from '../../lib/return-address';
import { useMe } from '../../lib/session';
import { Alert } from '../../ui/alert';
import { ButtonLink } from '../../ui/button-link';
import { Cluster, FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/**
 * S-04, where a link from a mail leads. The token is the address's fragment: it stays in this browser, and goes from its history
 * once it was used.
 */
export function NewPasswordPage() {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [token] = useState(hash.slice(1));
  const [done, setDone] = useState<PasswordSetView>();
  const query = useQuery(passwordLinkQuery(token || '-'));

  const finish = (set: PasswordSetView) => {
    setDone(set);
    void navigate(pathname + search, { replace: true });
  };
  if (done) return <Saved set={done} />;
  return (
    <Loaded query={query}>
      {(link) =>
        link.state === 'valid' ? (
          <Choose token={token} purpose={link.purpose} onDone={finish} />
        ) : (
          <Over state={link.state} />
        )
      }
    </Loaded>
  );
}

const TITLES = { first: 'Scegli la tua password', reset: 'Scegli una nuova password' } as const;
/** Whose link it is is not told to this page: only the server knows the words of the person. */
const WORDS = ownWords({ givenName: '', familyName: '', email: '', body: null });

interface ChooseProps {
  token: string;
  purpose: PasswordLinkView['purpose'];
  onDone: (set: PasswordSetView) => void;
}

function Choose({ token, purpose, onDone }: ChooseProps) {
  const setPassword = useSetPasswordByLink();
  const title = TITLES[purpose ?? 'reset'];
  return (
    <FormPage>
      <NewPasswordForm
        words={WORDS}
        onChosen={async (password) => onDone(await setPassword.mutateAsync({ token, password }))}
        heading={(problems) => (
          <PageTitle documentTitle={problems > 0 ? `Errore: ${title}` : title}>{title}</PageTitle>
        )}
      />
    </FormPage>
  );
}

/** Nobody is signed in by a link: whoever has it goes on by the same door as everybody. */
function Saved({ set }: { set: PasswordSetView }) {
  const me = useMe();
  const [search] = useSearchParams();
  return (
    <FormPage>
      <PageTitle lead="Da adesso accedi con la nuova password. Te lo abbiamo scritto anche per email.">
        Password salvata
      </PageTitle>
      {set.sessionsEnded > 0 ? (
        <Alert kind="info">
          {set.sessionsEnded === 1
            ? 'Un accesso era ancora aperto: lo abbiamo chiuso.'
            : `${set.sessionsEnded} accessi erano ancora aperti: li abbiamo chiusi.`}
        </Alert>
      ) : null}
      {me ? (
        <p>
          In questo browser è aperto l’accesso di{' '}
          <bdi>
            {me.person.givenName} {me.person.familyName}
          </bdi>
          : se non è il tuo, esci prima di accedere.
        </p>
      ) : (
        <Cluster>
          <ButtonLink to={signInAddress(safeReturnAddress(search.get('ritorno')))}>Accedi</ButtonLink>
        </Cluster>
      )}
    </FormPage>
  );
}

function Over({ state }: { state: Exclude<PasswordLinkView['state'], 'valid'> }) {
  const [search] = useSearchParams();
  const wanted = safeReturnAddress(search.get('ritorno'));
  return (
    <FormPage>
      <PageTitle lead={ownSentenceFor({ code: `password_link.${state}` }, passwordsMessages)}>
        Il collegamento non funziona
      </PageTitle>
      <Cluster>
        <ButtonLink to={recoverAddress(wanted)}>Chiedi un nuovo collegamento</ButtonLink>
        <ButtonLink to={signInAddress(wanted)} kind="secondary">
          Accedi
        </ButtonLink>
      </Cluster>
    </FormPage>
  );
}
