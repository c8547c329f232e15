import type { IssueCandidates } from '@lumit/certificates/domain';
import { useEffect, useRef, useState } from 'react';
import { Alert } from '../../ui/alert';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/page-shapes';
import { Steppers } from '../../ui/steppers';
import { CandidateGroups } from './candidate-groups';
import { CheckPeople } from './check-people';
import { ChoosePeople } from './choose-people';
import { ConfirmIssue } from './confirm-issue';
import { stillToCome } from './early-issue';
import { ISSUE_STEPS } from './issue-steps';

interface IssueWizardProps {
  editionId: string;
  dryRun: IssueCandidates;
  onStarted: (runId: string) => void;
}

/** Steps 1 to 3: choose, check, confirm. Nothing is written before the confirmation. */
export function IssueWizard({ editionId, dryRun, onStarted }: IssueWizardProps) {
  const [step, setStep] = useState(0);
  const ready = dryRun.candidates.filter(({ outcome }) => outcome === 'ready');
  const warnings = stillToCome(dryRun);
  const everybody = new Set(ready.map(({ enrolmentId }) => enrolmentId));
  // While the course still brings something, nobody is in who was not put in on purpose.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(warnings.length > 0 ? new Set() : everybody);
  const content = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  // The confirmation is a dialog over the second step: the page behind it stays.
  const shown = Math.min(step, 1);
  useEffect(() => {
    if (isMoved.current) content.current?.focus();
    isMoved.current = true;
  }, [shown]);

  const people = ready.filter(({ enrolmentId }) => chosen.has(enrolmentId));
  if (ready.length === 0) {
    return (
      <>
        <EmptyState>
          Gli attestati da rilasciare appariranno qui quando qualcuno ha tutti i requisiti.
        </EmptyState>
        <CandidateGroups candidates={dryRun.candidates} />
      </>
    );
  }
  const toggle = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  return (
    <>
      <Steppers steps={ISSUE_STEPS} current={step} />
      <EarlyWarning sentences={warnings} />
      <div ref={content} tabIndex={-1}>
        <Section title={ISSUE_STEPS[shown]}>
          {shown === 0 ? (
            <ChoosePeople
              candidates={dryRun.candidates}
              chosen={chosen}
              onToggle={toggle}
              onChooseAll={() => setChosen(everybody)}
              onNext={() => setStep(1)}
            />
          ) : (
            <CheckPeople
              editionId={editionId}
              people={people}
              onNext={() => setStep(2)}
              onBack={() => setStep(0)}
            />
          )}
        </Section>
      </div>
      {step === 2 ? (
        <ConfirmIssue
          editionId={editionId}
          rulesVersion={dryRun.rulesVersion}
          people={people}
          onClose={() => setStep(1)}
          onStarted={onStarted}
        />
      ) : null}
    </>
  );
}

function EarlyWarning({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Alert kind="warning" title="Il corso non è ancora finito">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        Un attestato rilasciato adesso resta com’è: per cambiarlo si deve sostituire. Per questo nessuna
        persona è già scelta.
      </p>
    </Alert>
  );
}
