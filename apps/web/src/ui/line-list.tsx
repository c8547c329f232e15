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
  /** `id` of a line's first field: it takes the focus when the line is added. */
  idOf: (place: number) => string;
  keyOf?: (line: Line, place: number) => string;
  /** The fields of a line; `set` puts another in its place. */
  fields: (line: Line, place: number, set: (line: Line) => void) => ReactNode;
  /** "Aggiungi un gruppo" */
  add: string;
  /** Name of the button that takes a line away: "Togli il gruppo 2". */
  take: (line: Line, place: number) => string;
}

/** Lines of fields that people add and take away. Focus goes to the line that was added, and from one taken away to the button that adds. */
export function LineList<Line>(props: LineListProps<Line>) {
  const { title, intro, lines, blank, change, idOf, keyOf = (_, place) => String(place), fields } = props;
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
          {fields(line, place, (changed) =>
            change(lines.map((one, other) => (other === place ? changed : one))),
          )}
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
