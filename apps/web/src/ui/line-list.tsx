import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './button';
import { FieldRow } from './field-row';
import { Section } from './page-shapes';

interface LineListProps<Line> {
  title: string;
  intro?: string;
  lines: readonly Line[];
  /** A line that was just added. */
  blank: Line;
  change: (lines: Line[]) => void;
  /** `id` of the first line's first field, to which errors of the list lead; those of the other lines are made from it. */
  id: string;
  keyOf?: (line: Line, place: number) => string;
  /** The fields of a line; the first has this `id`, and takes the focus when the line is added. `set` puts another in its place. */
  fields: (line: Line, at: { id: string; place: number; set: (line: Line) => void }) => ReactNode;
  /** "Aggiungi un gruppo" */
  add: string;
  /** Name of the button that takes a line away: "Togli il gruppo 2". */
  take: (line: Line, place: number) => string;
}

/** Lines of fields that people add and take away. Focus goes to the line that was added, and from one taken away to the button that adds. */
export function LineList<Line>(props: LineListProps<Line>) {
  const { title, intro, lines, blank, change, keyOf = (_, place) => String(place), fields } = props;
  const idOf = (place: number) => (place === 0 ? props.id : `${props.id}-${place}`);
  const button = useRef<HTMLButtonElement>(null);
  const append = () => {
    flushSync(() => change([...lines, blank]));
    document.getElementById(idOf(lines.length))?.focus();
  };
  const remove = (place: number) => {
    flushSync(() => change(lines.filter((_, other) => other !== place)));
    button.current?.focus();
  };
  return (
    <Section title={title}>
      {intro ? <p>{intro}</p> : null}
      {lines.map((line, place) => (
        <FieldRow key={keyOf(line, place)}>
          {fields(line, {
            id: idOf(place),
            place,
            set: (changed) => change(lines.map((one, other) => (other === place ? changed : one))),
          })}
          <Button kind="link" aria-label={props.take(line, place)} onClick={() => remove(place)}>
            Togli
          </Button>
        </FieldRow>
      ))}
      <Button ref={button} kind="secondary" onClick={append}>
        {props.add}
      </Button>
    </Section>
  );
}
