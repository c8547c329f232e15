import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/button';
import { FieldRow } from '../../ui/field-row';
import { Section } from '../../ui/page-shapes';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { classField } from './class-draft';
import type { ClassFieldsProps } from './class-fields';

const idOf = (list: string, place: number) => classField(place === 0 ? list : `${list}-${place}`);

/** Focus goes to the line that was added, and from one taken away to the button that adds. */
function addLine(list: string, place: number, append: () => void): void {
  flushSync(append);
  document.getElementById(idOf(list, place))?.focus();
}
function takeLine(button: RefObject<HTMLButtonElement | null>, remove: () => void): void {
  flushSync(remove);
  button.current?.focus();
}

/** Who teaches, in the order of the calendar: somebody known, or a new name. */
export function ClassTeachers({ draft, change, errorOf, calendar }: ClassFieldsProps) {
  const { teachers } = draft;
  const button = useRef<HTMLButtonElement>(null);
  const set = (place: number, line: ClassFieldsProps['draft']['teachers'][number]) =>
    change({ teachers: teachers.map((one, other) => (other === place ? line : one)) });
  return (
    <Section title="Docenti">
      {teachers.map(({ id, name }, place) => (
        <FieldRow key={place}>
          <SelectField
            id={idOf('teachers', place)}
            label={`Docente ${place + 1}`}
            value={id}
            error={place === 0 ? errorOf('teachers') : undefined}
            onChange={({ target: { value } }) =>
              set(place, { id: value, name: calendar.teachers.find((one) => one.id === value)?.name ?? '' })
            }
          >
            <option value="">Una persona nuova</option>
            {calendar.teachers.map((teacher) => (
              <option key={teacher.id} value={teacher.id}>
                {teacher.name}
              </option>
            ))}
          </SelectField>
          {id === '' ? (
            <TextField
              label={`Nome e cognome del docente ${place + 1}`}
              maxLength={120}
              value={name}
              onChange={({ target: { value } }) => set(place, { id: '', name: value })}
            />
          ) : null}
          <Button
            kind="link"
            aria-label={`Togli il docente ${place + 1}`}
            onClick={() =>
              takeLine(button, () => change({ teachers: teachers.filter((_, other) => other !== place) }))
            }
          >
            Togli
          </Button>
        </FieldRow>
      ))}
      <Button
        ref={button}
        kind="secondary"
        onClick={() =>
          addLine('teachers', teachers.length, () =>
            change({ teachers: [...teachers, { id: '', name: '' }] }),
          )
        }
      >
        Aggiungi un docente
      </Button>
    </Section>
  );
}

/** Breaks do not count as hours. */
export function ClassBreaks({ draft, change, errorOf }: ClassFieldsProps) {
  const { breaks } = draft;
  const button = useRef<HTMLButtonElement>(null);
  const set = (place: number, line: ClassFieldsProps['draft']['breaks'][number]) =>
    change({ breaks: breaks.map((one, other) => (other === place ? line : one)) });
  return (
    <Section title="Pause">
      <p>Le pause non contano come ore.</p>
      {breaks.map(({ from, to }, place) => (
        <FieldRow key={place}>
          <TextField
            id={idOf('breaks', place)}
            type="time"
            label={`Pausa ${place + 1}, dalle`}
            value={from}
            error={place === 0 ? errorOf('breaks') : undefined}
            onChange={({ target: { value } }) => set(place, { from: value, to })}
          />
          <TextField
            type="time"
            label={`Pausa ${place + 1}, alle`}
            value={to}
            onChange={({ target: { value } }) => set(place, { from, to: value })}
          />
          <Button
            kind="link"
            aria-label={`Togli la pausa ${place + 1}`}
            onClick={() =>
              takeLine(button, () => change({ breaks: breaks.filter((_, other) => other !== place) }))
            }
          >
            Togli
          </Button>
        </FieldRow>
      ))}
      <Button
        ref={button}
        kind="secondary"
        onClick={() =>
          addLine('breaks', breaks.length, () => change({ breaks: [...breaks, { from: '', to: '' }] }))
        }
      >
        Aggiungi una pausa
      </Button>
    </Section>
  );
}
