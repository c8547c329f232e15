import type { Role } from '@lumit/shared';
import { useLocation, useNavigate } from 'react-router';
import { areaOf } from './lib/areas';
import { chooseEdition, useChosenEdition } from './lib/chosen-edition';
import { useOpenEditions } from './lib/current-edition';
import type { Me } from './lib/session';
import { roleAt } from './navigation';
import { HeaderSelect } from './ui/header-select';

/** In the header's centre band, for people with two editions or more in the role of this page. */
export function EditionSwitch({ me }: { me: Me }) {
  const { pathname } = useLocation();
  const role = roleAt(pathname, me);
  return role ? <SwitchIn me={me} role={role} /> : null;
}

function SwitchIn({ me, role }: { me: Me; role: Role }) {
  const navigate = useNavigate();
  const { editions, ids } = useOpenEditions(me.roles.filter((grant) => grant.role === role));
  const current = useChosenEdition(ids);

  if (!current || editions.length < 2) return null;
  const change = (id: string) => {
    chooseEdition(id);
    void navigate(areaOf(role).home);
  };
  return (
    <HeaderSelect
      label="Edizione"
      value={current}
      options={editions.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={change}
    />
  );
}
