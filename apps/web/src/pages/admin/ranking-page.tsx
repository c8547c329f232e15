import type { RankingView } from '@lumit/applications/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { applicationsAddress, TIE_RULE } from '../../features/applications/office/application-words';
import { FillSeats } from '../../features/applications/office/fill-seats';
import { rankingQuery } from '../../features/applications/office/office-applications.queries';
import { PublishRanking } from '../../features/applications/office/publish-ranking';
import { RankingTable } from '../../features/applications/office/ranking-table';
import { EditionWay } from '../../features/editions/edition-way';
import { countOf, formatDateTime, plural } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { LinkRow } from '../../ui/link-row';
import { ListPage, Spaced, Stack } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { useIsWide } from '../../ui/use-media';

/** S-38: who is admitted, who waits, who is not, before and after everybody is told. */
export function RankingPage() {
  const { id = '' } = useParams();
  return <Loaded query={useQuery(rankingQuery(id))}>{(ranking) => <Ranking ranking={ranking} />}</Loaded>;
}

function Ranking({ ranking }: { ranking: RankingView }) {
  const [done, setDone] = useState('');
  const isWide = useIsWide();
  const { edition, lines, toPublish } = ranking;
  const isDraft = toPublish.admitted + toPublish.waiting + toPublish.rejected + ranking.unevaluated > 0;
  return (
    <ListPage>
      <EditionWay edition={edition} current="Graduatoria" />
      {done ? (
        <Alert key={done} kind="success" inserted focused>
          {done}
        </Alert>
      ) : null}
      <PageTitle lead={leadOf(ranking)}>Graduatoria</PageTitle>
      <p>
        {isDraft ? (
          <Badge status="neutral">Bozza, non visibile</Badge>
        ) : lines.length > 0 ? (
          <Badge status="done">Pubblicata</Badge>
        ) : null}{' '}
        {publishedWords(ranking)}
      </p>
      <LinkRow
        title="Altre pagine della graduatoria"
        titleHidden
        links={[
          { to: applicationsAddress(edition.id, 'domande'), label: 'Domande' },
          ...(isDraft
            ? [{ to: applicationsAddress(edition.id, 'graduatoria', 'email'), label: 'Anteprima email' }]
            : []),
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState>La graduatoria apparirà qui quando ci sono domande inviate.</EmptyState>
      ) : (
        <Spaced>
          <Stack>
            {isWide ? (
              <>
                <FillSeats ranking={ranking} onFilled={setDone} />
                <PublishRanking ranking={ranking} onPublished={setDone} />
              </>
            ) : (
              <p>
                Da qui la graduatoria si legge. Per pubblicarla apri questa pagina su uno schermo più largo.
              </p>
            )}
          </Stack>
          <Spaced>
            <p>{TIE_RULE}</p>
            <RankingTable ranking={ranking} />
          </Spaced>
        </Spaced>
      )}
    </ListPage>
  );
}

/** "60 posti · 84 domande, tutte valutate" */
function leadOf({ seats, seatsTaken, lines, unevaluated }: RankingView): string {
  const places = seats === null ? 'Posti senza limite' : countOf(seats, 'posto', 'posti');
  const taken = seatsTaken === 0 ? '' : `, ${countOf(seatsTaken, 'occupato', 'occupati')}`;
  const state =
    lines.length === 0
      ? ''
      : unevaluated === 0
        ? `, ${plural(lines.length, 'valutata', 'tutte valutate')}`
        : `, ${countOf(unevaluated, 'ancora in valutazione', 'ancora in valutazione')}`;
  return `${places}${taken} · ${countOf(lines.length, 'domanda', 'domande')}${state}`;
}

function publishedWords({ publishedAt, publishedBy, withdrawn }: RankingView): string {
  const told =
    publishedAt === null
      ? []
      : [`Pubblicata ${formatDateTime(publishedAt)}${publishedBy ? ` da ${publishedBy}` : ''}.`];
  const gone = withdrawn === 0 ? [] : [`${countOf(withdrawn, 'domanda ritirata', 'domande ritirate')}.`];
  return [...told, ...gone].join(' ');
}
