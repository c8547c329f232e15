import { type IssueCandidate, ruleSentence } from '@lumit/certificates/domain';
import { countOf } from '../../lib/format';
import { sentenceFor } from '../../lib/messages';
import { Disclosure } from '../../ui/disclosure';
import { PlainList } from '../../ui/page-shapes';

const TITLES = {
  not_printable: ['nome non stampabile: resta fuori', 'nomi non stampabili: restano fuori'],
  already_issued: ['già rilasciato', 'già rilasciati'],
  not_eligible: ['non idonea: perché', 'non idonee: perché'],
} as const;

type LeftOut = keyof typeof TITLES;

/** Who gets no certificate in this run, by reason, each with what is missing. */
export function CandidateGroups({ candidates }: { candidates: readonly IssueCandidate[] }) {
  return (
    <>
      {(Object.keys(TITLES) as LeftOut[]).map((outcome) => (
        <Group key={outcome} outcome={outcome} people={candidates.filter((one) => one.outcome === outcome)} />
      ))}
    </>
  );
}

function Group({ outcome, people }: { outcome: LeftOut; people: readonly IssueCandidate[] }) {
  if (people.length === 0) return null;
  const [one, many] = TITLES[outcome];
  return (
    <Disclosure title={countOf(people.length, one, many)}>
      <PlainList>
        {people.map((person) => (
          <li key={person.enrolmentId}>
            <strong>
              <bdi>{person.name}</bdi>
            </strong>
            {reasonsOf(person).map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </li>
        ))}
      </PlainList>
    </Disclosure>
  );
}

function reasonsOf(person: IssueCandidate): string[] {
  if (person.outcome === 'not_eligible')
    return person.rules.filter((rule) => !rule.met).map((rule) => ruleSentence(rule, 'staff'));
  return person.refusals.map(sentenceFor);
}
