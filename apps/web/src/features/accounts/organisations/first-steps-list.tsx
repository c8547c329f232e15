import { Badge } from '../../../ui/badge';
import { PlainList, Row, Section } from '../../../ui/page-shapes';
import { TextLink } from '../../../ui/text-link';
import type { FirstStep } from './first-steps';

interface FirstStepsListProps {
  steps: readonly FirstStep[];
  /** Nothing runs yet: what is done stays in sight, as the way so far. */
  isStarting: boolean;
}

/** What to do before people can study; of an installation that runs, only what is still missing. */
export function FirstStepsList({ steps, isStarting }: FirstStepsListProps) {
  const shown = isStarting ? steps : steps.filter(({ missing }) => missing !== null);
  if (steps.every(({ missing }) => missing === null) || shown.length === 0) return null;
  return (
    <Section title={isStarting ? 'Per cominciare' : 'Da completare'}>
      <PlainList label={isStarting ? 'Per cominciare' : 'Da completare'}>
        {shown.map(({ key, title, to, missing }) => (
          <li key={key}>
            <Row>
              <div>
                <TextLink to={to}>{title}</TextLink>
                {missing ? <p>{missing}</p> : null}
              </div>
              {missing === null ? (
                <Badge status="done">Fatto</Badge>
              ) : (
                <Badge status="attention">Da fare</Badge>
              )}
            </Row>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
