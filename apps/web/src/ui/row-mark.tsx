import { VisuallyHidden } from './visually-hidden';

interface RowMarkProps {
  /** What is chosen, for who does not see the row: "Scegli la domanda n. 3 di Rossi Elena". */
  label: string;
  checked: boolean;
  onChange: (isChecked: boolean) => void;
}

/** Chooses a row of a table for an act on several at once. */
export function RowMark({ label, checked, onChange }: RowMarkProps) {
  return (
    <label className="row-mark">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </label>
  );
}
