import { editionPage, type OwnApplication } from '@lumit/applications/domain';
import { romeWallClock } from '@lumit/shared';
import { useState } from 'react';
import { formatDate, formatDateTime, formatTimeWithSeconds } from '../../lib/format';
import { problemsOf } from '../../lib/field-problems';
import { useProblems } from '../../lib/use-problems';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { DefinitionList } from '../../ui/definition-list';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Cluster, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { useLeaveApplication, useWithdrawApplication } from './applications.queries';
import {
  fieldId,
  STATE_SENTENCES,
  STATE_WORDS,
  WITHDRAWAL_SENTENCES,
  WITHDRAWAL_WARNINGS,
} from './application-words';

const today = () => romeWallClock(Math.floor(Date.now() / 1000)).day;

/** The receipt, and later where the application stands. */
export function SentApplication({ application }: { application: OwnApplication }) {
  const { state, number, edition, submittedAt, decidedAt, decisionReason, email, window } = application;
  const leave = useLeaveApplication();
  if (state === 'draft') return null;
  const { words, status } = STATE_WORDS[state];
  return (
    <>
      <PageTitle lead={STATE_SENTENCES[state]}>
        {state === 'submitted' ? 'Domanda inviata' : `La tua domanda: ${words.toLowerCase()}`}
      </PageTitle>
      <DefinitionList
        facts={[
          { term: 'Stato', value: <Badge status={status}>{words}</Badge> },
          { term: 'Numero', value: number },
          { term: 'Edizione', value: edition.title },
          {
            term: 'Inviata',
            value: submittedAt
              ? `${formatDateTime(submittedAt)} (${formatTimeWithSeconds(submittedAt)})`
              : null,
          },
          {
            term: state === 'withdrawn' ? 'Ritirata' : 'Decisa',
            value: decidedAt ? formatDateTime(decidedAt) : null,
          },
          { term: 'Motivo', value: decisionReason },
        ]}
      />
      {state === 'submitted' ? (
        <NextSteps email={email} closesAt={window.closesAt} startsOn={edition.startsOn} />
      ) : null}
      <Cluster>
        <ButtonLink to={editionPage(edition.slug)} kind="secondary">
          Vai alla pagina dell’edizione
        </ButtonLink>
        {state === 'submitted' ? (
          <Button kind="secondary" onClick={() => globalThis.print()}>
            Stampa la ricevuta
          </Button>
        ) : null}
        <Button kind="link" onClick={() => leave.mutate()}>
          {state === 'withdrawn' && window.state === 'open' ? 'Fai una nuova domanda' : 'Esci dalla domanda'}
        </Button>
      </Cluster>
      {application.canWithdraw ? <Withdraw application={application} /> : null}
    </>
  );
}

function NextSteps({
  email,
  closesAt,
  startsOn,
}: {
  email: string;
  closesAt: string | null;
  startsOn: string;
}) {
  return (
    <Section title="Prossimi passi">
      <ol>
        <li>
          Adesso: la ricevuta arriva a <bdi>{email}</bdi>.
        </li>
        <li>
          {closesAt ? `Dopo ${formatDateTime(closesAt)}` : 'Dopo la chiusura'}: la Segreteria valuta tutte le
          domande.
        </li>
        <li>Poi: ti scriviamo l’esito per email, qualunque sia.</li>
        <li>
          {startsOn > today()
            ? `${formatDate(startsOn)}: il corso comincia.`
            : 'Il corso è già cominciato: chi viene ammesso entra subito.'}
        </li>
      </ol>
    </Section>
  );
}

function Withdraw({ application }: { application: OwnApplication }) {
  const [isAsked, setAsked] = useState(false);
  const hasSeat = application.state === 'admitted';
  const act = hasSeat ? 'Rinuncia al posto' : 'Ritira la domanda';
  const withdraw = useWithdrawApplication();
  const tried = useProblems();
  const confirm = () =>
    withdraw.mutate(application.version, {
      onError: (error) => {
        setAsked(false);
        tried.show(problemsOf(error, fieldId));
      },
    });
  return (
    <Section title={hasSeat ? 'Non puoi più partecipare?' : 'Hai cambiato idea?'}>
      <p>{WITHDRAWAL_SENTENCES[hasSeat ? 'seat' : 'application']}</p>
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <Button kind="secondary" onClick={() => setAsked(true)}>
        {act}
      </Button>
      <Dialog
        open={isAsked}
        title={
          hasSeat
            ? `Rinunciare al posto in ${application.edition.title}?`
            : `Ritirare la domanda n. ${application.number}?`
        }
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="danger" busy={withdraw.isPending} onClick={confirm}>
              {act}
            </Button>
            <Button kind="secondary" onClick={() => setAsked(false)}>
              Torna indietro
            </Button>
          </>
        }
      >
        {WITHDRAWAL_WARNINGS[hasSeat ? 'seat' : 'application']}
      </Dialog>
    </Section>
  );
}
