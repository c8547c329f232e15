import { useId } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { TimesProblem, TypedTimes } from './clock-times';

interface TimesFieldsProps {
  times: readonly TypedTimes[];
  problems: readonly TimesProblem[];
  onChange: (times: TypedTimes[]) => void;
}

/** Entry and exit; one more pair for who went out and came back. */
export function TimesFields({ times, problems, onChange }: TimesFieldsProps) {
  const id = useId();
  const errorOf = (index: number, end: 'from' | 'to') =>
    problems.find((problem) => problem.index === index && problem.end === end)?.message;
  const change = (index: number, part: Partial<TypedTimes>) =>
    onChange(times.map((pair, place) => (place === index ? { ...pair, ...part } : pair)));
  return (
    <div className="times-fields">
      {times.map((pair, index) => (
        <div className="times-pair" key={`${id}${index}`}>
          <TextField
            label={index === 0 ? 'Entrata' : 'Rientro'}
            hint="Per esempio 15:22"
            inputMode="numeric"
            autoComplete="off"
            value={pair.from}
            error={errorOf(index, 'from')}
            onChange={(event) => change(index, { from: event.target.value })}
          />
          <TextField
            label="Uscita"
            hint="Per esempio 17:00"
            inputMode="numeric"
            autoComplete="off"
            value={pair.to}
            error={errorOf(index, 'to')}
            onChange={(event) => change(index, { to: event.target.value })}
          />
        </div>
      ))}
      {times.length < 4 ? (
        <Button kind="link" onClick={() => onChange([...times, { from: '', to: '' }])}>
          Aggiungi un rientro
        </Button>
      ) : null}
    </div>
  );
}
