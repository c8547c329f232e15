import { type SyntheticEvent, useId } from 'react';
import { Link, useNavigate } from 'react-router';
import { Icon } from './icon';

/** In the header's centre band: a field on wide screens, one link to the page of the search on narrow ones. */
export function HeaderSearch({ address, maxLength }: { address: string; maxLength: number }) {
  const id = useId();
  const navigate = useNavigate();
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('q');
    void navigate(`${address}?q=${encodeURIComponent(typeof asked === 'string' ? asked.trim() : '')}`);
  };
  return (
    <>
      <form className="header-search" role="search" action={address} method="get" onSubmit={search}>
        <label className="visually-hidden" htmlFor={id}>
          Cerca nel corso
        </label>
        <input id={id} name="q" type="search" placeholder="Cerca nel corso" maxLength={maxLength} />
        <button type="submit" className="header-action">
          <Icon name="it-search" />
          <span className="visually-hidden">Cerca</span>
        </button>
      </form>
      <Link to={address} className="header-action header-search-link">
        <Icon name="it-search" />
        <span>Cerca</span>
      </Link>
    </>
  );
}
