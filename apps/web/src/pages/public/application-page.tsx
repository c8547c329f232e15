import type { PublicEditionView } from '@lumit/applications/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import {
  myApplicationQuery,
  publicEditionQuery,
  useOpenApplicationLink,
} from '../../features/applications/applications.queries';
import { BeginApplication } from '../../features/applications/begin-application';
import { SentApplication } from '../../features/applications/sent-application';
import { WriteApplication } from '../../features/applications/write-application';
import { Loaded } from '../../lib/loaded';
import { sentencesFor } from '../../lib/messages';
import { Button } from '../../ui/button';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-03: from an address to a receipt, saved step by step. */
export function ApplicationPage() {
  const { slug = '' } = useParams();
  const edition = useQuery(publicEditionQuery(slug));
  return (
    <FormPage>
      <Loaded query={edition}>{(found) => <OfEdition key={slug} edition={found} />}</Loaded>
    </FormPage>
  );
}

/**
 * A link from a mail opens by a press, so that whoever looks through mails does not use it up. Its token is the fragment, which may
 * come while the page already stands: followed where the link was asked for, a browser loads nothing anew.
 */
function OfEdition({ edition }: { edition: PublicEditionView }) {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const token = hash.slice(1);
  const [refusal, setRefusal] = useState<string>();
  const mine = useQuery(myApplicationQuery);
  const open = useOpenApplicationLink();
  const forgetToken = () => void navigate(pathname + search, { replace: true });
  const press = () =>
    open.mutate(token, {
      onSuccess: forgetToken,
      onError: (error) => {
        setRefusal(sentencesFor(error).join(' '));
        forgetToken();
      },
    });
  return (
    <Loaded query={mine}>
      {({ application }) => {
        if (token !== '') return <Confirm edition={edition} busy={open.isPending} onPress={press} />;
        if (application?.edition.slug !== edition.slug)
          return <BeginApplication edition={edition} refusal={refusal} />;
        return application.state === 'draft' ? (
          <WriteApplication application={application} />
        ) : (
          <SentApplication application={application} />
        );
      }}
    </Loaded>
  );
}

interface ConfirmProps {
  edition: PublicEditionView;
  busy: boolean;
  onPress: () => void;
}

function Confirm({ edition, busy, onPress }: ConfirmProps) {
  return (
    <>
      <PageTitle lead={`${edition.title}. Con questo passo confermi che leggi la posta di questo indirizzo.`}>
        Apri la tua domanda
      </PageTitle>
      <Button busy={busy} onClick={onPress}>
        Conferma e apri la domanda
      </Button>
    </>
  );
}
