import { LineList } from '../../ui/line-list';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { classField } from './class-draft';
import type { ClassFieldsProps } from './class-fields';

/** Who teaches, in the order of the calendar: somebody known, or a new name. */
export function ClassTeachers({ draft, change, errorOf, calendar }: ClassFieldsProps) {
  return (
    <LineList
      title="Docenti"
      lines={draft.teachers}
      blank={{ id: '', name: '' }}
      change={(teachers) => change({ teachers })}
      id={classField('teachers')}
      add="Aggiungi un docente"
      take={(_, place) => `Togli il docente ${place + 1}`}
      fields={({ id: teacherId, name }, { id, place, set }) => (
        <>
          <SelectField
            id={id}
            label={`Docente ${place + 1}`}
            value={teacherId}
            error={place === 0 ? errorOf('teachers') : undefined}
            onChange={({ target: { value } }) =>
              set({ id: value, name: calendar.teachers.find((one) => one.id === value)?.name ?? '' })
            }
          >
            <option value="">Una persona nuova</option>
            {calendar.teachers.map((teacher) => (
              <option key={teacher.id} value={teacher.id}>
                {teacher.name}
              </option>
            ))}
          </SelectField>
          {teacherId === '' ? (
            <TextField
              label={`Nome e cognome del docente ${place + 1}`}
              maxLength={120}
              value={name}
              onChange={({ target: { value } }) => set({ id: '', name: value })}
            />
          ) : null}
        </>
      )}
    />
  );
}

/** Breaks do not count as hours. */
export function ClassBreaks({ draft, change, errorOf }: ClassFieldsProps) {
  return (
    <LineList
      title="Pause"
      intro="Le pause non contano come ore."
      lines={draft.breaks}
      blank={{ from: '', to: '' }}
      change={(breaks) => change({ breaks })}
      id={classField('breaks')}
      add="Aggiungi una pausa"
      take={(_, place) => `Togli la pausa ${place + 1}`}
      fields={({ from, to }, { id, place, set }) => (
        <>
          <TextField
            id={id}
            type="time"
            label={`Pausa ${place + 1}, dalle`}
            value={from}
            error={place === 0 ? errorOf('breaks') : undefined}
            onChange={({ target: { value } }) => set({ from: value, to })}
          />
          <TextField
            type="time"
            label={`Pausa ${place + 1}, alle`}
            value={to}
            onChange={({ target: { value } }) => set({ from, to: value })}
          />
        </>
      )}
    />
  );
}
