import { RUBRIC_LEVELS, type RubricView } from '@lumit/assignments/domain';
import { DefinitionList } from '../../ui/definition-list';
import { Disclosure } from '../../ui/disclosure';
import { Section } from '../../ui/page-shapes';
import { Prose } from '../../ui/prose';

/** Highest level of a criterion; the lowest is 0. */
const TOP_LEVEL = RUBRIC_LEVELS - 1;

/** How the paper is marked, criterion by criterion, before it is written. */
export function CaseRubric({ rubric: { pass, cap, maximum, serious, criteria } }: { rubric: RubricView }) {
  return (
    <Section title="Come si valuta">
      <p>
        Il tutor dà un livello da 0 a {TOP_LEVEL} a ogni criterio. Il punteggio massimo è {maximum}; per
        superare il caso servono almeno {pass} punti.
      </p>
      {criteria.map(({ key, title, weight, levels }) => (
        <Disclosure
          key={key}
          level={3}
          title={`${key}. ${title}`}
          aside={<span>fino a {weight * TOP_LEVEL} punti</span>}
        >
          <DefinitionList
            facts={levels.map((html, level) => ({
              term: `Livello ${level}: ${pointsOf(level * weight)}`,
              value: <Prose html={html} />,
            }))}
          />
        </Disclosure>
      ))}
      <p>Con un errore grave il punteggio non supera {cap}, qualunque sia la somma. È un errore grave:</p>
      <ul>
        {serious.map((html) => (
          <li key={html}>
            <Prose html={html} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const pointsOf = (points: number) => (points === 1 ? '1 punto' : `${points} punti`);
