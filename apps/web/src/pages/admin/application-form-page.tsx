import type { ApplicationFormSettings } from '@lumit/applications/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useParams } from 'react-router';
import {
  FormDraft,
  fieldId,
  readFormDraft,
  toFormDraft,
} from '../../features/applications/office/form-draft';
import { AskedFields, CriteriaFields, TakesFields } from '../../features/applications/office/form-fields';
import {
  applicationFormQuery,
  useChangeForm,
} from '../../features/applications/office/office-applications.queries';
import { EditionWay } from '../../features/editions/edition-way';
import { editionAddress } from '../../features/editions/edition-words';
import { useDraft } from '../../lib/draft';
import { problemsOf } from '../../lib/field-problems';
import { countOf, formatDateTime } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { useProblems } from '../../lib/use-problems';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { FormPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

const TITLE = 'Modulo della domanda';

/** What an edition asks of who applies, and by what it ranks them. */
export function ApplicationFormPage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(applicationFormQuery(id))}>
      {(settings) => <FormSettings key={settings.edition.id} settings={settings} />}
    </Loaded>
  );
}

function FormSettings({ settings }: { settings: ApplicationFormSettings }) {
  const { edition, version, form, sent, criteriaFixed } = settings;
  const [draft, setDraft, forget] = useDraft(`application-form.${edition.id}`, toFormDraft(form), FormDraft);
  const tried = useProblems();
  const change = useChangeForm(edition.id);
  const [done, setDone] = useState(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const { form: wanted, problems } = readFormDraft(draft);
    if (wanted === undefined) return tried.show(problems);
    tried.clear();
    change.mutate(
      { version, form: wanted },
      {
        onSuccess: ({ form: kept }) => {
          // Criteria have their names from now on: saved again, they are the same ones.
          setDraft(toFormDraft(kept));
          forget();
          setDone(done + 1);
        },
        onError: (error) => tried.show(problemsOf(error, fieldId)),
      },
    );
  };
  const fields = {
    draft,
    change: (values: Partial<FormDraft>) => setDraft({ ...draft, ...values }),
    errorOf: (field: string) => tried.errorOf(fieldId(field)),
  };
  return (
    <FormPage>
      <EditionWay edition={edition} current={TITLE} />
      {done > 0 && tried.problems.length === 0 ? (
        <Alert key={done} kind="success" inserted focused>
          Modulo salvato.
        </Alert>
      ) : null}
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <PageTitle
        documentTitle={tried.problems.length > 0 ? `Errore: ${TITLE}` : TITLE}
        lead="Che cosa si chiede a chi vuole partecipare, e con quali criteri si fa la graduatoria."
      >
        {TITLE}
      </PageTitle>
      <Window settings={settings} />
      {sent > 0 ? (
        <p>{`${countOf(sent, 'domanda è già stata inviata', 'domande sono già state inviate')}: quello che chiedi da adesso in poi lì non c’è.`}</p>
      ) : null}
      <form noValidate onSubmit={submit}>
        <TakesFields {...fields} />
        {draft.takes ? (
          <>
            <AskedFields {...fields} />
            <CriteriaFields {...fields} fixed={criteriaFixed} />
          </>
        ) : null}
        <Spaced>
          <Button type="submit" busy={change.isPending}>
            Salva il modulo
          </Button>
        </Spaced>
      </form>
    </FormPage>
  );
}

/** From when and until when one may apply is written with the edition's other dates. */
function Window({ settings }: { settings: ApplicationFormSettings }) {
  const { edition, applicationsOpenAt: opens, applicationsCloseAt: closes } = settings;
  const from = opens === null ? 'da quando l’edizione è aperta' : `da ${formatDateTime(opens)}`;
  const until = closes === null ? 'senza una scadenza' : `fino a ${formatDateTime(closes)}`;
  return (
    <p>
      {`Si può fare domanda ${from}, ${until}. `}
      <TextLink to={editionAddress(edition.id, 'dati')}>Cambia le date</TextLink>
    </p>
  );
}
