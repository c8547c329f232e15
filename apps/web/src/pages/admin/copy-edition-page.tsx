import {
  CopyEdition,
  type EditionSetUp,
  nextYearsStart,
  nextYearsTitle,
  slugOf,
} from '@lumit/editions/domain';
import { addDays, daysBetween } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { EditionWay } from '../../features/editions/edition-way';
import { editionAddress } from '../../features/editions/edition-words';
import { editionSetUpQuery, useCopyEdition } from '../../features/editions/editions.queries';
import { problemsOf } from '../../lib/field-problems';
import { useProblems } from '../../lib/use-problems';
import { countOf, formatLongDate } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { ErrorSummary } from '../../ui/error-summary';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextField } from '../../ui/text-field';

const fieldId = (field: string) => `copy-${field}`;
const WANTED: Readonly<Record<string, string>> = {
  title: 'Scrivi il titolo della nuova edizione',
  slug: 'Usa solo lettere minuscole senza accento, cifre e trattini',
  startsOn: 'Scegli il primo giorno',
};

/** Last year's edition once more: everything planned comes along with its dates moved, and nobody with it. */
export function CopyEditionPage() {
  const { id = '' } = useParams();
  return <Loaded query={useQuery(editionSetUpQuery(id))}>{(setUp) => <CopyForm setUp={setUp} />}</Loaded>;
}

function CopyForm({ setUp }: { setUp: EditionSetUp }) {
  const { id, details, classSessions } = setUp;
  const [order, setOrder] = useState<CopyEdition>(() => {
    const title = nextYearsTitle(details.title);
    return {
      title,
      slug: slugOf(title),
      startsOn: nextYearsStart(details.startsOn),
      withClassSessions: true,
    };
  });
  const tried = useProblems();
  const copy = useCopyEdition(id);
  const navigate = useNavigate();
  const errorOf = (field: string) => tried.errorOf(fieldId(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = CopyEdition.safeParse(order);
    if (!parsed.success) {
      const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
      return tried.show(fields.map((field) => ({ fieldId: fieldId(field), message: WANTED[field] ?? '' })));
    }
    if (copy.isPending) return;
    copy.mutate(parsed.data, {
      onSuccess: (made) =>
        void navigate(editionAddress(made.id), {
          state: { done: 'Copia creata, come bozza. Controlla date e piano.' },
        }),
      onError: (error) => tried.show(problemsOf(error, fieldId)),
    });
  };
  const title = 'Copia in una nuova edizione';
  return (
    <FormPage>
      <EditionWay edition={{ id, title: details.title }} current={title} />
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <PageTitle
        documentTitle={tried.problems.length > 0 ? `Errore: ${title}` : title}
        lead="Dati, piano delle ore, gruppi e regole di presenza vengono con tutte le date spostate. Non viene nessuna persona: né iscritti, né tutor, né docenti, né registri."
      >
        {title}
      </PageTitle>
      <form noValidate onSubmit={submit}>
        <TextField
          id={fieldId('title')}
          label="Titolo"
          maxLength={120}
          value={order.title}
          error={errorOf('title')}
          onChange={({ target: { value } }) => setOrder({ ...order, title: value, slug: slugOf(value) })}
        />
        <TextField
          id={fieldId('slug')}
          label="Nome nell’indirizzo"
          maxLength={80}
          value={order.slug}
          error={errorOf('slug')}
          onChange={({ target: { value } }) => setOrder({ ...order, slug: value })}
        />
        <TextField
          id={fieldId('startsOn')}
          type="date"
          label="Primo giorno"
          hint={`Quello di prima era ${formatLongDate(details.startsOn)}. Tutto si sposta degli stessi giorni; gli orari restano uguali.`}
          value={order.startsOn}
          error={errorOf('startsOn')}
          onChange={({ target: { value } }) => setOrder({ ...order, startsOn: value })}
        />
        {order.startsOn === '' ? null : (
          <p role="status">{`Dal ${formatLongDate(order.startsOn)} al ${formatLongDate(addDays(details.endsOn, daysBetween(details.startsOn, order.startsOn)))}.`}</p>
        )}
        {classSessions.count > 0 ? (
          <Choice
            type="checkbox"
            label={`Copia anche il calendario (${countOf(classSessions.count, 'incontro', 'incontri')})`}
            hint="Senza docenti e senza collegamenti alle aule virtuali"
            checked={order.withClassSessions}
            onChange={({ target: { checked } }) => setOrder({ ...order, withClassSessions: checked })}
          />
        ) : null}
        <Button type="submit" busy={copy.isPending}>
          Crea la copia
        </Button>
      </form>
    </FormPage>
  );
}
