import {
  type ApplicationStep,
  FIELD_WORDS,
  type FieldCode,
  groupOf,
  type OwnApplication,
} from '@lumit/applications/domain';
import { AskOffice } from '../../lib/ask-office';
import { formatDateTime } from '../../lib/format';
import { problemsOf } from '../../lib/field-problems';
import { useProblems } from '../../lib/use-problems';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { DefinitionList } from '../../ui/definition-list';
import { ErrorSummary } from '../../ui/error-summary';
import { Cluster, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { useSubmitApplication } from './applications.queries';
import { fieldId, STEP_TITLES } from './application-words';

interface CheckStepProps {
  application: OwnApplication;
  steps: readonly ApplicationStep[];
  onGo: (step: ApplicationStep) => void;
}

const TITLE = STEP_TITLES.check;

/** Everything once more before it is sent (3.3.4): what is sent is the version that stands here. */
export function CheckStep({ application, steps, onGo }: CheckStepProps) {
  const { fields, answers, version, window } = application;
  const tried = useProblems();
  const submit = useSubmitApplication();
  const groups = steps.filter((step) => step !== 'notice' && step !== 'check');
  return (
    <>
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <PageTitle
        documentTitle={tried.problems.length > 0 ? `Errore: ${TITLE}` : TITLE}
        lead="Controlla prima di inviare: le informazioni valgono come dichiarazione."
      >
        {TITLE}
      </PageTitle>
      {window.state === 'open' ? null : (
        <Alert kind="warning">
          <p>
            Le domande non sono aperte
            {window.closesAt ? `: il termine era ${formatDateTime(window.closesAt)}` : ''}. La bozza resta
            salvata; <AskOffice />.
          </p>
        </Alert>
      )}
      {groups.map((group) => (
        <Section key={group} title={STEP_TITLES[group]}>
          <DefinitionList
            facts={fields
              .filter(({ code }) => groupOf(code) === group)
              .map(({ code }) => ({
                term: FIELD_WORDS[code].label,
                value: (
                  <span id={fieldId(code)} tabIndex={-1}>
                    <bdi>{shown(code, answers[code])}</bdi>
                  </span>
                ),
              }))}
          />
          <Button kind="link" onClick={() => onGo(group)}>
            Modifica <VisuallyHidden>{STEP_TITLES[group].toLowerCase()}</VisuallyHidden>
          </Button>
        </Section>
      ))}
      <Cluster>
        <Button
          busy={submit.isPending}
          onClick={() => {
            tried.clear();
            submit.mutate(version, { onError: (error) => tried.show(problemsOf(error, fieldId)) });
          }}
        >
          Invia la domanda
        </Button>
      </Cluster>
    </>
  );
}

function shown(code: FieldCode, answer: string | undefined): string {
  if (answer === undefined) return 'non indicato';
  return code === 'birthDate' ? answer.split('-').reverse().join('/') : answer;
}
