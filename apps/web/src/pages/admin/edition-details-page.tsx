import type { EditionSetUp } from '@lumit/editions/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { EditionConflict } from '../../features/editions/edition-conflict';
import { toDraft } from '../../features/editions/edition-draft';
import { EditionForm } from '../../features/editions/edition-form';
import { EditionWay } from '../../features/editions/edition-way';
import { editionAddress } from '../../features/editions/edition-words';
import { editionSetUpQuery, useChangeEdition } from '../../features/editions/editions.queries';
import { ApiProblem } from '../../lib/api';
import { Loaded } from '../../lib/loaded';

/** Changes what the office wrote of an edition. */
export function EditionDetailsPage() {
  const { id = '' } = useParams();
  return <Loaded query={useQuery(editionSetUpQuery(id))}>{(setUp) => <Details setUp={setUp} />}</Loaded>;
}

/** The form keeps what it was begun with, whatever is fetched meanwhile: a newer version is compared first. */
function Details({ setUp }: { setUp: EditionSetUp }) {
  const [before, setBefore] = useState(setUp);
  const [newer, setNewer] = useState<EditionSetUp | null>(null);
  const [round, setRound] = useState(0);
  const version = useRef(before.version);
  const change = useChangeEdition(setUp.id);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const name = `edition.${setUp.id}.${before.version}`;
  const takeTheirs = (theirs: EditionSetUp) => {
    version.current = theirs.version;
    setBefore(theirs);
    setNewer(null);
    setRound(round + 1);
  };
  return (
    <EditionForm
      key={round}
      name={name}
      title="Dati e piano delle ore"
      lead={`${setUp.details.title}, programma ${setUp.programme.title}.`}
      button="Salva le modifiche"
      initial={toDraft(before.details, before.programme)}
      programme={setUp.programme}
      above={
        <EditionWay edition={{ id: setUp.id, title: setUp.details.title }} current="Dati e piano delle ore" />
      }
      notice={
        newer ? (
          <EditionConflict
            before={before}
            newer={newer}
            onKeepMine={() => {
              version.current = newer.version;
            }}
            onTakeTheirs={() => takeTheirs(newer)}
          />
        ) : null
      }
      onSave={async (details) => {
        try {
          await change.mutateAsync({ ...details, version: version.current });
        } catch (error) {
          if (error instanceof ApiProblem && error.status === 409)
            setNewer(await queries.fetchQuery(editionSetUpQuery(setUp.id)).catch(() => null));
          throw error;
        }
        void navigate(editionAddress(setUp.id), { state: { done: 'Modifiche salvate.' } });
      }}
    />
  );
}
