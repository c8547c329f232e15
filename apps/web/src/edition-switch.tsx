import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { chooseEdition, useChosenEdition } from './lib/chosen-edition';
import { editionsGranted, editionsQuery } from './lib/current-edition';
import { HOME_OF, type Me } from './lib/session';
import { roleAt } from './navigation';
import { HeaderSelect } from './ui/header-select';

/** In the header's centre band, for people with two editions or more in the role of this page. */
export function EditionSwitch({ me }: { me: Me }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const role = roleAt(pathname, me);
  const granted = role ? editionsGranted(me, [role]) : [];
  const mayHaveSeveral = role === 'admin' || granted.length > 1;
  const { data } = useQuery({ ...editionsQuery, enabled: mayHaveSeveral });
  const editions = (data?.items ?? []).filter(({ id }) => role === 'admin' || granted.includes(id));
  const current = useChosenEdition(editions.map(({ id }) => id));

  if (!role || !current || editions.length < 2) return null;
  const change = (id: string) => {
    chooseEdition(id);
    void navigate(HOME_OF[role]);
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
