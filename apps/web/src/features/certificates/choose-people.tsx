import { CERTIFICATE_SHORT_TITLES, type IssueCandidate } from '@lumit/certificates/domain';
import { Button } from '../../ui/button';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { Cluster } from '../../ui/page-shapes';
import { CandidateGroups } from './candidate-groups';

interface ChoosePeopleProps {
  candidates: readonly IssueCandidate[];
  /** Enrolments that the administrator has left out. */
  leftOut: ReadonlySet<string>;
  onToggle: (enrolmentId: string) => void;
  onNext: () => void;
}

/** Step 1: who is in. Everybody who may is, until left out. */
export function ChoosePeople({ candidates, leftOut, onToggle, onNext }: ChoosePeopleProps) {
  const ready = candidates.filter(({ outcome }) => outcome === 'ready');
  const chosen = ready.filter(({ enrolmentId }) => !leftOut.has(enrolmentId)).length;
  return (
    <>
      <ChoiceGroup
        legend="A chi rilasciare l’attestato"
        error={chosen === 0 ? 'Scegli almeno una persona' : undefined}
      >
        <div>
          {ready.map((person) => (
            <Choice
              key={person.enrolmentId}
              type="checkbox"
              label={<bdi>{person.name}</bdi>}
              hint={CERTIFICATE_SHORT_TITLES[person.kind]}
              checked={!leftOut.has(person.enrolmentId)}
              onChange={() => onToggle(person.enrolmentId)}
            />
          ))}
        </div>
      </ChoiceGroup>
      <CandidateGroups candidates={candidates} />
      <Cluster>
        <Button onClick={() => (chosen > 0 ? onNext() : undefined)}>
          {chosen === 1 ? 'Controlla 1 persona' : `Controlla ${chosen} persone`}
        </Button>
      </Cluster>
    </>
  );
}
