import { seriesDays } from '@lumit/attendance/domain';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { formatDay, formatList } from '../../lib/format';
import { Button } from '../../ui/button';
import { FieldRow } from '../../ui/field-row';
import { Section } from '../../ui/page-shapes';
import { TextField } from '../../ui/text-field';
import { classField, timesOf } from './class-draft';
import type { ClassFieldsProps } from './class-fields';

const skipId = (place: number) => classField(`skip-${place}`);

/** Once a week, so many times, but for days that are skipped; the days that come of it are shown at once. */
export function ClassSeries({ draft, change, errorOf }: ClassFieldsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { skip } = draft;
  const times = timesOf(draft) ?? 1;
  const days = draft.day === '' || times === 1 ? [] : seriesDays(draft.day, times, skip);
  const add = () => {
    flushSync(() => change({ skip: [...skip, ''] }));
    document.getElementById(skipId(skip.length))?.focus();
  };
  const take = (place: number) => {
    flushSync(() => change({ skip: skip.filter((_, other) => other !== place) }));
    button.current?.focus();
  };
  return (
    <Section title="Ripetizione">
      <TextField
        id={classField('series')}
        label="Quante volte, una alla settimana"
        hint="1: solo quel giorno"
        inputMode="numeric"
        value={draft.times}
        error={errorOf('series')}
        onChange={({ target: { value } }) => change({ times: value })}
      />
      {times > 1 ? (
        <>
          {skip.map((day, place) => (
            <FieldRow key={place}>
              <TextField
                id={skipId(place)}
                type="date"
                label={`Giorno da saltare ${place + 1}`}
                value={day}
                onChange={({ target: { value } }) =>
                  change({ skip: skip.map((one, other) => (other === place ? value : one)) })
                }
              />
              <Button
                kind="link"
                aria-label={`Togli il giorno da saltare ${place + 1}`}
                onClick={() => take(place)}
              >
                Togli
              </Button>
            </FieldRow>
          ))}
          <Button ref={button} kind="secondary" onClick={add}>
            Salta un giorno
          </Button>
          {days.length > 0 ? <p role="status">{`Giorni: ${formatList(days.map(formatDay))}.`}</p> : null}
        </>
      ) : null}
    </Section>
  );
}
