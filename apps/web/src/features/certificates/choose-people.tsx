import { CERTIFICATE_SHORT_TITLES, type IssueCandidate } from '@lumit/certificates/domain';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { Cluster } from '../../ui/page-shapes';
import { CandidateGroups } from './candidate-groups';

interface ChoosePeopleProps {
  candidates: readonly IssueCandidate[];
  /** Enrolments that are in. */
  chosen: ReadonlySet<string>;
  onToggle: (enrolmentId: string) => void;
  onChooseAll: () => void;
  onNext: () => void;
}

/** Step 1: who is in. */
export function ChoosePeople({ candidates, chosen, onToggle, onChooseAll, onNext }: ChoosePeopleProps) {
  const [isTried, setTried] = useState(false);
  const ready = candidates.filter(({ outcome }) => outcome === 'ready');
  const count = ready.filter(({ enrolmentId }) => chosen.has(enrolmentId)).length;
  const next = () => {
    setTried(true);
    if (count > 0) onNext();
  };
  return (
    <>
      <ChoiceGroup
        legend="A chi rilasciare l’attestato"
        error={isTried && count === 0 ? 'Scegli almeno una persona' : undefined}
      >
        {count < ready.length ? (
          <Button kind="link" onClick={onChooseAll}>
            {ready.length === 1 ? 'Scegli la persona pronta' : `Scegli tutte le ${ready.length} persone`}
          </Button>
        ) : null}
        <div>
          {ready.map((person) => (
            <Choice
              key={person.enrolmentId}
              type="checkbox"
              label={<bdi>{person.name}</bdi>}
              hint={hintOf(person)}
              checked={chosen.has(person.enrolmentId)}
              onChange={() => onToggle(person.enrolmentId)}
            />
          ))}
        </div>
      </ChoiceGroup>
      <CandidateGroups candidates={candidates} />
      <Cluster>
        <Button onClick={next}>{count === 1 ? 'Controlla 1 persona' : `Controlla ${count} persone`}</Button>
      </Cluster>
    </>
  );
}

function hintOf({ kind, canStillReach }: IssueCandidate): string {
  const now = CERTIFICATE_SHORT_TITLES[kind];
  return canStillReach ? `${now}; può ancora avere «${CERTIFICATE_SHORT_TITLES[canStillReach]}»` : now;
}
