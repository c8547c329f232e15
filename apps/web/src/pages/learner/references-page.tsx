import type { ReferencesView } from '@lumit/courses/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { ActOfLaw } from '../../features/courses/act-of-law';
import { CourseTools } from '../../features/courses/course-tools';
import { ChangedLessons, PointsToVerify } from '../../features/courses/law-to-review';
import { filterActs } from '../../features/courses/filter-acts';
import { referencesQuery } from '../../features/courses/reading-pages.queries';
import { referencesOf } from '../../features/courses/references-of-module';
import { useEditionId } from '../../lib/current-edition';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { useHashTarget } from '../../lib/use-hash-target';
import { Breadcrumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';
import { Target } from '../../ui/target';
import { TextField } from '../../ui/text-field';

const TO_VERIFY = 'da-verificare';

/** What the course rests on: every act with the lessons that cite it, and what has to be looked at again. */
export function ReferencesPage() {
  const references = useQuery(referencesQuery(useEditionId()));
  useHashTarget(references.isSuccess);
  return (
    <ListPage>
      <Breadcrumb parents={[{ label: 'Corso', to: '/corso' }]} current="Riferimenti normativi" />
      <PageTitle lead="Tutti gli atti citati nelle lezioni, quando li abbiamo controllati e che cosa resta da verificare.">
        Riferimenti normativi
      </PageTitle>
      <CourseTools />
      <Loaded query={references} part="i riferimenti">
        {(view) => <References view={view} />}
      </Loaded>
    </ListPage>
  );
}

function References({ view }: { view: ReferencesView }) {
  const [address, setAddress] = useSearchParams();
  const { hash } = useLocation();
  const named = address.get('modulo');
  const module = view.modules.find(({ code }) => code === named)?.code ?? null;
  const [typed, setTyped] = useState('');
  const { acts: all, changed, toVerify } = referencesOf(view, module);
  const acts = filterActs(all, typed);
  if (view.acts.length === 0)
    return <EmptyState>Le norme appariranno qui quando la Segreteria pubblica il programma.</EmptyState>;
  return (
    <>
      <SelectField
        label="Modulo"
        value={module ?? ''}
        onChange={({ target }) =>
          setAddress(target.value ? { modulo: target.value } : {}, { preventScrollReset: true })
        }
      >
        <option value="">Tutto il corso</option>
        {view.modules.map(({ code, title }) => (
          <option key={code} value={code}>
            {code} {title}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Filtra gli atti"
        hint="Scrivi il nome, il numero o una parola del titolo: dlgs 142, accoglienza"
        type="search"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status">
        {countOf(acts.length, 'atto', 'atti')},{' '}
        <a href={`#${TO_VERIFY}`}>{countOf(toVerify.length, 'punto', 'punti')} da verificare</a>
      </p>
      {changed.length > 0 ? (
        <Section title="Norme cambiate dopo l’ultima verifica">
          <ChangedLessons changed={changed} />
        </Section>
      ) : null}
      <Section title="Atti">
        {acts.length === 0 ? <p>{`Nessun atto per «${typed}». Prova con meno parole.`}</p> : null}
        {acts.map((act) => (
          <ActOfLaw key={act.key} act={act} open={hash === `#norma-${act.key}`} />
        ))}
      </Section>
      <Target id={TO_VERIFY}>
        <Section title="Da verificare">
          {toVerify.length > 0 ? <PointsToVerify points={toVerify} /> : <p>Niente, per ora.</p>}
        </Section>
      </Target>
    </>
  );
}
