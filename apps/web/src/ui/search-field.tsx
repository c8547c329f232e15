import type { SyntheticEvent } from 'react';
import { Button } from './button';
import { TextField } from './text-field';

interface SearchFieldProps {
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  onSearch: (text: string) => void;
}

/** One field and its button. The words are sent on press or Enter, never while they are typed. */
export function SearchField({ label, hint, value, maxLength, onSearch }: SearchFieldProps) {
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('q');
    onSearch(typeof asked === 'string' ? asked.trim() : '');
  };
  return (
    <form className="search-field" role="search" aria-label="Cerca nel corso" onSubmit={search}>
      {/* A new address brings new words. */}
      <TextField
        key={value}
        label={label}
        hint={hint}
        name="q"
        type="search"
        defaultValue={value}
        maxLength={maxLength}
      />
      <Button type="submit" icon="it-search">
        Cerca
      </Button>
    </form>
  );
}
