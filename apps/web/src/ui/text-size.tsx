import { useId, useRef } from 'react';

/** Percent of the usual size of a lesson's text. */
export const TEXT_SIZES = [100, 115, 130, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

interface TextSizeChoiceProps {
  value: TextSize;
  onChange: (size: TextSize) => void;
}

/** The button "Aa": a small panel that sets the size of the text on the page. */
export function TextSizeChoice({ value, onChange }: TextSizeChoiceProps) {
  const id = useId();
  const panel = useRef<HTMLFieldSetElement>(null);
  return (
    <span className="text-size">
      <button type="button" className="btn btn-outline-primary btn-sm" popoverTarget={id}>
        <span aria-hidden="true">Aa</span>
        <span className="visually-hidden">Dimensione del testo</span>
      </button>
      <fieldset ref={panel} id={id} popover="auto" className="text-size-panel">
        <legend>Dimensione del testo</legend>
        {TEXT_SIZES.map((size) => (
          <label key={size} className="choice">
            <input type="radio" name={id} checked={value === size} onChange={() => onChange(size)} />
            <span className="choice-text">{size}%</span>
          </label>
        ))}
      </fieldset>
    </span>
  );
}
