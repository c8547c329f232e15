import { FIELD_WORDS, type OwnApplication } from '@lumit/applications/domain';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { AskOffice } from '../../lib/ask-office';
import { problemsOf } from '../../lib/field-problems';
import { useSite } from '../../lib/site';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { ErrorSummary } from '../../ui/error-summary';
import { BareList, Reading, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { useSaveApplication } from './applications.queries';
import { fieldId } from './application-words';

const FIELD = fieldId('noticeRead');
const TITLE = 'Informativa';

/** What is asked, why and for how long, before anything is. */
export function NoticeStep({ application, onSaved }: { application: OwnApplication; onSaved: () => void }) {
  const [isRead, setRead] = useState(application.noticeReadAt !== null);
  const tried = useProblems();
  const save = useSaveApplication();
  const { name } = useSite();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (!isRead) return tried.show([{ fieldId: FIELD, message: 'Leggi l’informativa e segna la casella' }]);
    if (application.noticeReadAt !== null) return onSaved();
    save.mutate(
      { version: application.version, answers: {}, noticeRead: true },
      { onSuccess: onSaved, onError: (error) => tried.show(problemsOf(error, fieldId)) },
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <PageTitle documentTitle={tried.problems.length > 0 ? `Errore: ${TITLE}` : TITLE}>{TITLE}</PageTitle>
      <Reading>
        <p>
          I dati della domanda li tratta {name ?? 'l’ente che organizza il corso'} per scegliere chi
          partecipa, tenere il registro e rilasciare gli attestati. Li vede la Segreteria dell’edizione.
        </p>
        <Section title="Che cosa chiediamo e perché">
          <BareList>
            {application.fields.map(({ code }) => (
              <li key={code}>
                <strong>{FIELD_WORDS[code].label}</strong>. {FIELD_WORDS[code].purpose}{' '}
                {FIELD_WORDS[code].retention}
              </li>
            ))}
          </BareList>
          <p>Una domanda cominciata e non inviata la cancelliamo 30 giorni dopo la chiusura.</p>
        </Section>
        <p>
          I tuoi diritti e il testo completo sono nella pagina <Link to="/privacy">Privacy</Link>. Per domande{' '}
          <AskOffice />.
        </p>
      </Reading>
      <ChoiceGroup id={FIELD} legend="Conferma" error={tried.errorOf(FIELD)}>
        <Choice
          type="checkbox"
          label="Ho letto l’informativa"
          checked={isRead}
          onChange={({ target }) => setRead(target.checked)}
        />
      </ChoiceGroup>
      <Button type="submit" busy={save.isPending}>
        Salva e continua
      </Button>
    </form>
  );
}
