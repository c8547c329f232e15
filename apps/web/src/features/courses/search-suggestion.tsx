import { Link } from 'react-router';
import { searchAddress } from './search-address';

/** The query as it was likely meant, as a link: nothing was found for what was typed. */
export function SearchSuggestion({ q, suggestion }: { q: string; suggestion: string }) {
  return (
    <p>
      {`Nessun risultato per «${q}». Forse cercavi `}
      <Link to={searchAddress(suggestion)}>{suggestion}</Link>? Ecco che cosa c’è.
    </p>
  );
}
