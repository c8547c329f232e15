import type { BodyView } from '@lumit/accounts/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatList } from '../../../lib/format';
import { Loaded } from '../../../lib/loaded';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Choice, ChoiceGroup } from '../../../ui/choice';
import { DefinitionList } from '../../../ui/definition-list';
import { Dialog } from '../../../ui/dialog';
import { EmptyState } from '../../../ui/empty-state';
import { Section } from '../../../ui/page-shapes';
import { TextField } from '../../../ui/text-field';
import { bodyListQuery, mergePreviewQuery, useMergeBody } from './bodies.queries';
import { movedWords, placeWords } from './body-words';

interface MergeBodyProps {
  organisationId: string;
  /** The one that stays. */
  body: BodyView;
  onMerged: (other: string) => void;
}

/** Finds the double of a body, shows what would move, and joins the two after a yes. */
export function MergeBody({ organisationId, body, onMerged }: MergeBodyProps) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setOtherId(null);
    setAsked(typed.trim());
  };
  return (
    <Section title="Unisci un doppione">
      <p>
        Se lo stesso ente sta nel registro due volte, cerca l’altro: le sue persone passano qui e l’altro
        viene tolto.
      </p>
      <form noValidate onSubmit={search}>
        <TextField
          label="Nome del doppione"
          type="search"
          value={typed}
          maxLength={254}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" kind="secondary">
          Cerca il doppione
        </Button>
      </form>
      {asked ? (
        <Doubles
          organisationId={organisationId}
          q={asked}
          except={body.id}
          chosen={otherId}
          onChoose={setOtherId}
        />
      ) : null}
      {otherId ? (
        <Preview
          key={otherId}
          organisationId={organisationId}
          body={body}
          otherId={otherId}
          onMerged={onMerged}
        />
      ) : null}
    </Section>
  );
}

interface DoublesProps {
  organisationId: string;
  q: string;
  except: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}

function Doubles({ organisationId, q, except, chosen, onChoose }: DoublesProps) {
  const query = useQuery(bodyListQuery(organisationId, { q, kind: '', province: '', page: 1 }));
  return (
    <Loaded query={query} part="gli enti trovati">
      {({ items, total }) => {
        const others = items.filter(({ id }) => id !== except);
        if (others.length === 0)
          return <EmptyState>{`Nessun altro ente per «${q}». Prova con meno parole.`}</EmptyState>;
        return (
          <ChoiceGroup
            legend="Qual è il doppione?"
            hint={
              total > items.length
                ? `Mostriamo i primi ${items.length} di ${total}: scrivi qualche parola in più.`
                : undefined
            }
          >
            {others.map((one) => (
              <Choice
                key={one.id}
                type="radio"
                name="doppione"
                label={one.name}
                hint={placeWords(one)}
                checked={chosen === one.id}
                onChange={() => onChoose(one.id)}
              />
            ))}
          </ChoiceGroup>
        );
      }}
    </Loaded>
  );
}

function Preview({ organisationId, body, otherId, onMerged }: MergeBodyProps & { otherId: string }) {
  const query = useQuery(mergePreviewQuery(organisationId, body.id, otherId));
  const merge = useMergeBody(organisationId, body.id);
  const [isAsking, setAsking] = useState(false);
  return (
    <Loaded query={query} part="che cosa si sposterebbe">
      {({ kept, other, after, moves }) => (
        <>
          <Section level={3} title="Dopo l’unione">
            <DefinitionList
              facts={[
                {
                  term: 'Passano qui',
                  value: formatList(movedWords(moves)) || 'Nessuna persona: l’altro ente è vuoto',
                },
                { term: 'Nome', value: after.name },
                { term: 'Territorio', value: placeWords(after) },
                { term: 'Domini email', value: after.emailDomains.join(', ') },
                { term: 'Codice IPA', value: after.ipaCode },
              ]}
            />
            <p>Iscrizioni, presenze e attestati restano delle loro persone.</p>
          </Section>
          {merge.error ? (
            <Alert kind="warning" inserted focused>
              {sentencesFor(merge.error).join(' ')}
            </Alert>
          ) : null}
          <Button onClick={() => setAsking(true)}>Unisci i due enti</Button>
          <Dialog
            open={isAsking}
            title={`Unire «${other.name}» a «${kept.name}»?`}
            onClose={() => setAsking(false)}
            actions={
              <>
                <Button
                  busy={merge.isPending}
                  onClick={() =>
                    merge.mutate(
                      { otherId, version: kept.version, otherVersion: other.version },
                      {
                        onSuccess: () => onMerged(other.name),
                        onError: () => void query.refetch(),
                        onSettled: () => setAsking(false),
                      },
                    )
                  }
                >
                  Unisci
                </Button>
                <Button kind="secondary" onClick={() => setAsking(false)}>
                  Torna indietro
                </Button>
              </>
            }
          >
            {`«${other.name}» viene tolto dal registro e non si può ripristinare. Quello che diceva resta nel registro delle attività.`}
          </Dialog>
        </>
      )}
    </Loaded>
  );
}
