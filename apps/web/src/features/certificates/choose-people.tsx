import { CERTIFICATE_SHORT_TITLES, type IssueCandidate } from '@lumit/certificates/domain';
import { useRef, useState } from 'react';
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
  const list = useRef<HTMLDivElement>(null);
  const ready = candidates.filter(({ outcome }) => outcome === 'ready');
  const count = ready.filter(({ enrolmentId }) => chosen.has(enrolmentId)).length;
  const next = () => {
    setTried(true);
    if (count > 0) onNext();
    // The list may be longer than the window: what is missing is brought in sight.
    else list.current?.querySelector('input')?.focus();
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
        <div ref={list}>
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
        <Button onClick={next}>{checkWords(count)}</Button>
      </Cluster>
    </>
  );
}

const checkWords = (count: number) =>
  count === 0 ? 'Controlla' : `Controlla ${count} ${count === 1 ? 'persona' : 'persone'}`;

function hintOf({ kind, canStillReach }: IssueCandidate): string {
  const now = CERTIFICATE_SHORT_TITLES[kind];
  return canStillReach ? `${now}; può ancora avere «${CERTIFICATE_SHORT_TITLES[canStillReach]}»` : now;
}
