import { type EditionSetUp, planMinutes } from '@lumit/editions/domain';
import type { ReactNode } from 'react';
import { countOf, formatHours } from '../../lib/format';
import { Badge, type BadgeStatus } from '../../ui/badge';
import { PlainList, Row } from '../../ui/page-shapes';
import { TextLink } from '../../ui/text-link';
import { editionAddress } from './edition-words';

/** What the set-up of an edition is made of, in any order, each with its state (S-36). */
export function EditionTasks({ setUp, children }: { setUp: EditionSetUp; children?: ReactNode }) {
  const { id, details, classSessions, applications } = setUp;
  const planned = planMinutes(details.plan);
  const held = classSessions.byModule.reduce((sum, { minutes }) => sum + minutes, 0);
  const hasPlan = planned > 0;
  return (
    <PlainList label="Parti dell’edizione">
      <EditionTask
        to={editionAddress(id, 'dati')}
        title="Dati e piano delle ore"
        facts={hasPlan ? `Piano di ${formatHours(planned * 60)}` : 'Manca il piano delle ore'}
        state={hasPlan ? 'Fatto' : 'Da fare'}
      />
      <EditionTask
        to={editionAddress(id, 'calendario')}
        title="Calendario"
        facts={
          classSessions.count === 0
            ? 'Nessun incontro'
            : `${countOf(classSessions.count, 'incontro', 'incontri')}, ${formatHours(held * 60)} su ${formatHours(planned * 60)} del piano`
        }
        state={classSessions.count === 0 ? 'Da fare' : held < planned ? 'In corso' : 'Fatto'}
      />
      <EditionTask
        to={editionAddress(id, 'modulo-domanda')}
        title="Modulo della domanda"
        facts={
          applications.taken
            ? 'Le persone fanno domanda su questo sito'
            : 'Le persone si iscrivono da un elenco'
        }
        state={applications.taken ? 'Fatto' : 'Da scegliere'}
      />
      {applications.taken || applications.sent > 0 ? (
        <EditionTask
          to={editionAddress(id, applications.sent > 0 ? 'graduatoria' : 'domande')}
          title="Domande e graduatoria"
          facts={applicationsInWords(applications)}
          state={applications.sent === 0 ? 'Da fare' : applications.toDecide > 0 ? 'In corso' : 'Fatto'}
        />
      ) : null}
      {children}
    </PlainList>
  );
}

function applicationsInWords({ sent, toDecide }: EditionSetUp['applications']): string {
  if (sent === 0) return 'Nessuna domanda inviata';
  const count = countOf(sent, 'domanda inviata', 'domande inviate');
  return toDecide === 0 ? `${count}, tutte con esito` : `${count}, ${toDecide} senza esito`;
}

const STATUS = {
  'Da fare': 'neutral',
  'Da scegliere': 'neutral',
  'In corso': 'progress',
  Fatto: 'done',
} as const satisfies Record<string, BadgeStatus>;

interface TaskProps {
  to: string;
  title: string;
  facts: string;
  state: keyof typeof STATUS;
}

export function EditionTask({ to, title, facts, state }: TaskProps) {
  return (
    <li>
      <Row>
        <div>
          <TextLink to={to}>{title}</TextLink>
          <p className="mb-0">{facts}</p>
        </div>
        <Badge status={STATUS[state]}>{state}</Badge>
      </Row>
    </li>
  );
}
