import type { EditionSetUp } from '@lumit/editions/domain';
import { formatTime } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Cluster } from '../../ui/page-shapes';
import { type EditionDraft, toDraft } from './edition-draft';
import { STATES } from './edition-words';

interface EditionConflictProps {
  /** What the form was begun with, and what is kept now. */
  before: EditionSetUp;
  newer: EditionSetUp;
  /** Before the form is sent again. */
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved while this form was open: what they changed, and whose words stay. Stands inside the form. */
export function EditionConflict({ before, newer, onKeepMine, onTakeTheirs }: EditionConflictProps) {
  const changes = changesBetween(before, newer);
  return (
    <Alert
      kind="warning"
      inserted
      title={`${newer.changedBy ?? 'Un’altra persona'} ha modificato questa edizione${newer.changedAt ? ` alle ${formatTime(newer.changedAt)}` : ''}`}
    >
      <p>Quello che hai scritto è ancora qui sotto, e non è salvato. Adesso nell’edizione c’è:</p>
      <ul>
        {changes.map(({ label, now }) => (
          <li key={label}>
            {label}: <strong>{now || 'vuoto'}</strong>
          </li>
        ))}
      </ul>
      <Cluster>
        <Button type="submit" onClick={onKeepMine}>
          Salva quello che ho scritto io
        </Button>
        <Button kind="secondary" onClick={onTakeTheirs}>
          Tieni i valori salvati
        </Button>
      </Cluster>
    </Alert>
  );
}

const LABELS: Readonly<Record<keyof EditionDraft, string>> = {
  title: 'Titolo',
  slug: 'Nome nell’indirizzo',
  startsOn: 'Primo giorno',
  endsOn: 'Ultimo giorno',
  place: 'Luogo',
  seats: 'Posti',
  opensOn: 'Le domande si aprono il',
  opensAt: 'Le domande si aprono alle',
  closesOn: 'Le domande si chiudono il',
  closesAt: 'Le domande si chiudono alle',
  projectCode: 'Codice del progetto',
  cup: 'CUP',
  hours: 'Piano delle ore',
  groups: 'Gruppi',
};

/** The fields that differ, with what they hold now, as the form writes it. */
function changesBetween(before: EditionSetUp, newer: EditionSetUp): { label: string; now: string }[] {
  const [then, now] = [toDraft(before.details, before.programme), toDraft(newer.details, newer.programme)];
  return (Object.keys(LABELS) as (keyof EditionDraft)[])
    .filter((field) => JSON.stringify(then[field]) !== JSON.stringify(now[field]))
    .map((field) => ({ label: LABELS[field], now: inWords(now, field) }))
    .concat(
      before.state === newer.state ? [] : [{ label: 'Stato', now: STATES[newer.state].word.toLowerCase() }],
    );
}

function inWords(draft: EditionDraft, field: keyof EditionDraft): string {
  if (field === 'groups') return draft.groups.map(({ name }) => name).join(', ');
  if (field === 'hours')
    return draft.hours
      .filter(({ text }) => text !== '')
      .map(({ moduleCode, text }) => `${moduleCode ?? 'fuori dai moduli'} ${text}`)
      .join(', ');
  return draft[field];
}
