import type { CalendarView } from '@lumit/attendance/domain';
import { formatLongDate } from '../../lib/format';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { FieldPair } from '../../ui/field-pair';
import { Section } from '../../ui/page-shapes';
import { SelectField } from '../../ui/select-field';
import { TextAreaField, TextField } from '../../ui/text-field';
import { choicesOf, type ClassDraft, classField } from './class-draft';

export interface ClassFieldsProps {
  draft: ClassDraft;
  change: (values: Partial<ClassDraft>) => void;
  errorOf: (field: string) => string | undefined;
  calendar: CalendarView;
}

/** What a class session is about, and for whom. */
export function ClassSubject({ draft, change, errorOf, calendar }: ClassFieldsProps) {
  return (
    <Section title="Di che cosa si parla">
      <TextField
        id={classField('title')}
        label="Titolo"
        maxLength={120}
        value={draft.title}
        error={errorOf('title')}
        onChange={({ target: { value } }) => change({ title: value })}
      />
      <TextAreaField
        id={classField('topic')}
        label="Argomento"
        optional
        hint="Una frase: va nel registro"
        rows={2}
        maxLength={500}
        value={draft.topic}
        error={errorOf('topic')}
        onChange={({ target: { value } }) => change({ topic: value })}
      />
      <SelectField
        id={classField('moduleCode')}
        label="Modulo"
        value={draft.moduleCode}
        error={errorOf('moduleCode')}
        onChange={({ target: { value } }) => change({ moduleCode: value })}
      >
        <option value="">Fuori dai moduli</option>
        {calendar.modules.map(({ code, title }) => (
          <option key={code} value={code}>{`${code}, ${title}`}</option>
        ))}
      </SelectField>
      {calendar.groups.length > 0 ? (
        <SelectField
          id={classField('groupId')}
          label="Per chi"
          value={draft.groupId}
          error={errorOf('groupId')}
          onChange={({ target: { value } }) => change({ groupId: value })}
        >
          <option value="">Tutte le persone dell’edizione</option>
          {calendar.groups.map(({ id, name }) => (
            <option key={id} value={id}>{`Solo il gruppo ${name}`}</option>
          ))}
        </SelectField>
      ) : null}
    </Section>
  );
}

/** Day and times on Italian clocks; a time that the day has twice is asked about where it stands. */
export function ClassTimes({ draft, change, errorOf, calendar: { edition } }: ClassFieldsProps) {
  return (
    <Section title="Quando">
      <TextField
        id={classField('day')}
        type="date"
        label="Giorno"
        hint={`L’edizione va dal ${formatLongDate(edition.startsOn)} al ${formatLongDate(edition.endsOn)}`}
        value={draft.day}
        error={errorOf('day')}
        onChange={({ target: { value } }) => change({ day: value })}
      />
      <FieldPair>
        <TextField
          id={classField('startsAt')}
          type="time"
          label="Dalle"
          value={draft.starts}
          error={errorOf('startsAt')}
          onChange={({ target: { value } }) => change({ starts: value })}
        />
        <TextField
          id={classField('endsAt')}
          type="time"
          label="Alle"
          value={draft.ends}
          error={errorOf('endsAt')}
          onChange={({ target: { value } }) => change({ ends: value })}
        />
      </FieldPair>
      <WhichOfTwo
        legend={`Le ${draft.starts} dell’inizio, quali?`}
        choices={choicesOf(draft, draft.starts)}
        picked={draft.startsPick}
        onPick={(startsPick) => change({ startsPick })}
      />
      <WhichOfTwo
        legend={`Le ${draft.ends} della fine, quali?`}
        choices={choicesOf(draft, draft.ends)}
        picked={draft.endsPick}
        onPick={(endsPick) => change({ endsPick })}
      />
    </Section>
  );
}

interface WhichOfTwoProps {
  legend: string;
  choices: ReturnType<typeof choicesOf>;
  picked: string;
  onPick: (at: string) => void;
}

function WhichOfTwo({ legend, choices, picked, onPick }: WhichOfTwoProps) {
  if (choices.length === 0) return null;
  return (
    <ChoiceGroup legend={legend} hint="Quella notte finisce l’ora legale e l’orario c’è due volte">
      {choices.map(({ at, words }) => (
        <Choice
          key={at}
          type="radio"
          name={legend}
          label={words}
          checked={picked === at}
          onChange={() => onPick(at)}
        />
      ))}
    </ChoiceGroup>
  );
}

const MODALITIES = [
  { value: 'presenza', label: 'In presenza' },
  { value: 'online', label: 'Online' },
  { value: 'mista', label: 'In presenza e online' },
] as const;

/** How and where it is held. */
export function ClassPlace({ draft, change, errorOf }: ClassFieldsProps) {
  return (
    <Section title="Dove">
      <ChoiceGroup legend="Come si tiene" beside>
        {MODALITIES.map(({ value, label }) => (
          <Choice
            key={value}
            type="radio"
            name="modality"
            label={label}
            checked={draft.modality === value}
            onChange={() => change({ modality: value })}
          />
        ))}
      </ChoiceGroup>
      <TextField
        id={classField('place')}
        label="Luogo"
        optional={draft.modality === 'online'}
        hint="Sede e aula, per esempio Lucca, aula 2: due incontri nella stessa aula si sovrappongono"
        maxLength={200}
        value={draft.place}
        error={errorOf('place')}
        onChange={({ target: { value } }) => change({ place: value })}
      />
      <TextField
        id={classField('link')}
        type="url"
        label="Collegamento all’aula virtuale"
        optional
        hint="Per esempio https://ente.it/aula"
        maxLength={500}
        value={draft.link}
        error={errorOf('link')}
        onChange={({ target: { value } }) => change({ link: value })}
      />
    </Section>
  );
}
