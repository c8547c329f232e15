import type { AddressChangeView } from '@lumit/accounts/domain';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { DefinitionList } from '../../ui/definition-list';
import { Time } from '../../ui/time';
import { AddressChangeForm } from './address-change-form';
import { useCancelAddressChange } from './address.queries';

interface AddressSectionProps extends AddressChangeView {
  /** With which one signs in until then. */
  email: string;
}

/** S-21: another address for the account, or the one that waits to be confirmed. */
export function AddressSection({ email, pending }: AddressSectionProps) {
  if (pending) return <Waiting email={email} pending={pending} />;
  return (
    <>
      <p>
        Accedi con <bdi>{email}</bdi>. Per cambiarlo confermi da entrambe le caselle, quella di adesso e
        quella nuova.
      </p>
      <AddressChangeForm />
    </>
  );
}

const STATE = { true: 'confermato', false: 'aspettiamo la conferma' } as const;

function Waiting({ email, pending }: { email: string; pending: NonNullable<AddressChangeView['pending']> }) {
  const cancel = useCancelAddressChange();
  return (
    <>
      <Alert kind="info" inserted>
        Conferma da entrambe le caselle entro <Time value={pending.expiresAt} as="deadline" />. Fino ad allora
        usi <bdi>{email}</bdi>.
      </Alert>
      <DefinitionList
        facts={[
          {
            term: 'Casella di adesso',
            value: <MailboxLine email={email} isConfirmed={pending.confirmed.current} />,
          },
          {
            term: 'Casella nuova',
            value: <MailboxLine email={pending.email} isConfirmed={pending.confirmed.new} />,
          },
        ]}
      />
      <p>Il messaggio può tardare qualche minuto o finire nella posta indesiderata.</p>
      {cancel.error ? (
        <Alert kind="danger" inserted>
          {sentencesFor(cancel.error).join(' ')}
        </Alert>
      ) : null}
      <Button kind="secondary" busy={cancel.isPending} onClick={() => cancel.mutate()}>
        Annulla la richiesta
      </Button>
    </>
  );
}

function MailboxLine({ email, isConfirmed }: { email: string; isConfirmed: boolean }) {
  return (
    <>
      <bdi>{email}</bdi>: {STATE[`${isConfirmed}`]}
    </>
  );
}
