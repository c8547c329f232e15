import { Link, useLocation, useNavigate } from 'react-router';
import { areaOf } from '../../lib/areas';
import { type Me, rolesOf } from '../../lib/session';
import { signInAddress } from '../../lib/return-address';
import { ROLE_DEFINITIONS } from '@lumit/shared';
import { useSite } from '../../lib/site';
import { Icon } from '../../ui/icon';
import { MenuButton } from '../../ui/menu-button';
import { useSignOut } from './accounts.queries';

/** Right of the header's first band: "Accedi", or the person's own menu. */
export function UserMenu({ me }: { me: Me | null | undefined }) {
  const location = useLocation();
  if (me === undefined) return null;
  if (me === null) {
    return (
      <Link className="header-action filled" to={signInAddress(location.pathname + location.search)}>
        <Icon name="it-user" size="sm" />
        Accedi
      </Link>
    );
  }
  return <PersonMenu me={me} />;
}

function PersonMenu({ me }: { me: Me }) {
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { givenName, familyName, email } = me.person;
  const roles = rolesOf(me);
  const office = useSite().email;
  return (
    <MenuButton label={givenName} name={`Menu di ${givenName} ${familyName}`} icon="it-user" note={email}>
      {roles.length > 1
        ? roles.map((role) => (
            <li key={role}>
              <Link to={areaOf(role).home}>{ROLE_DEFINITIONS[role].words.area}</Link>
            </li>
          ))
        : null}
      <li>
        <Link to="/profilo">Profilo e sicurezza</Link>
      </li>
      {office ? (
        <li>
          <a href={`mailto:${office}`}>Serve aiuto?</a>
        </li>
      ) : null}
      <li>
        <button
          type="button"
          aria-busy={signOut.isPending || undefined}
          onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate('/') })}
        >
          Esci
        </button>
      </li>
    </MenuButton>
  );
}
