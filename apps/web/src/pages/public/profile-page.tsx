import { ownWords } from '@lumit/accounts/domain';
import { ROLE_DEFINITIONS } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { AddressSection } from '../../features/accounts/address-section';
import { addressChangeQuery } from '../../features/accounts/address.queries';
import { ChangePasswordForm } from '../../features/accounts/change-password-form';
import { sessionsQuery } from '../../features/accounts/profile.queries';
import { SessionList } from '../../features/accounts/session-list';
import { AskOffice } from '../../lib/ask-office';
import { Loaded } from '../../lib/loaded';
import { ProblemPage } from '../../lib/problem-page';
import { signInAddress } from '../../lib/return-address';
import { type Me, meQuery, rolesOf } from '../../lib/session';
import { DefinitionList } from '../../ui/definition-list';
import { FormPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { WaitingPage } from '../../ui/skeleton';

/** S-21: who one is here, one's address and password, and where one is signed in. Of everybody who is signed in, whatever their role. */
export function ProfilePage() {
  const { data: me, error, refetch } = useQuery(meQuery);
  if (me === undefined)
    return error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return me ? <Profile me={me} /> : <Navigate to={signInAddress('/profilo')} replace />;
}

function Profile({ me }: { me: Me }) {
  const { givenName, familyName, email } = me.person;
  const sessions = useQuery(sessionsQuery);
  const addressChange = useQuery(addressChangeQuery);
  const roles = rolesOf(me).map((role) => ROLE_DEFINITIONS[role].words.one);
  return (
    <FormPage>
      <PageTitle>Profilo e sicurezza</PageTitle>
      <Section title="Dati">
        <DefinitionList
          facts={[
            { term: 'Nome', value: <bdi>{givenName}</bdi> },
            { term: 'Cognome', value: <bdi>{familyName}</bdi> },
            { term: 'Ruolo', value: roles.join(', ') },
          ]}
        />
        <p>
          Per correggere questi dati <AskOffice />.
        </p>
      </Section>
      <Section title="Email">
        <Loaded query={addressChange} part="l’indirizzo">
          {(view) => <AddressSection email={email} pending={view.pending} />}
        </Loaded>
      </Section>
      <Section title="Password">
        <p>Quando cambi la password, gli accessi aperti su altri dispositivi si chiudono.</p>
        <ChangePasswordForm words={ownWords({ givenName, familyName, email, body: null })} />
      </Section>
      <Section title="Dispositivi">
        <Loaded query={sessions} part="i dispositivi">
          {(view) => <SessionList sessions={view.sessions} />}
        </Loaded>
      </Section>
    </FormPage>
  );
}
