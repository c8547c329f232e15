import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../lib/loaded';
import { Disclosure } from '../../ui/disclosure';
import { Section } from '../../ui/page-shapes';
import { Prose } from '../../ui/prose';
import { modelAnswerQuery } from './assignments.queries';

interface ModelAnswerProps {
  editionId: string;
  code: string;
}

/** For tutors: what a full answer holds. Participants never receive it. */
export function ModelAnswer({ editionId, code }: ModelAnswerProps) {
  const query = useQuery(modelAnswerQuery(editionId, code));
  return (
    <Section title="Per il tutor">
      <p>Questa parte la vedono solo i tutor dell’edizione.</p>
      <Loaded query={query} part="la risposta modello">
        {({ title, html }) => (
          <Disclosure level={3} title={title}>
            <Prose html={html} />
          </Disclosure>
        )}
      </Loaded>
    </Section>
  );
}
