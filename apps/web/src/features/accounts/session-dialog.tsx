import { useQueryClient } from '@tanstack/react-query';
import type { MeView } from '@lumit/accounts/domain';
import { useEffect, useState } from 'react';
import { forgetDrafts } from '../../lib/draft';
import { homeOf, meQuery, useMe } from '../../lib/session';
import { announceSessionRenewal, onSessionEnd } from '../../lib/session-events';
import { Dialog } from '../../ui/dialog';
import { SignInForm } from './sign-in-form';

/**
 * When the session ends while somebody works, they sign in over the page and lose nothing. Another person who signs in
 * there gets their own home, freshly loaded: what the first one left unsent is not sent in their name.
 */
export function SessionDialog() {
  const me = useMe();
  const queries = useQueryClient();
  const [isOver, setOver] = useState(false);

  useEffect(() => onSessionEnd(() => setOver(true)), []);

  if (!me) return null;
  const signedIn = (next: MeView) => {
    if (next.person.id !== me.person.id) {
      forgetDrafts();
      return window.location.assign(homeOf(next));
    }
    setOver(false);
    announceSessionRenewal();
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] });
  };
  return (
    <Dialog open={isOver} title="Accedi di nuovo" dismissable={false} onClose={() => setOver(false)}>
      <p>La sessione è scaduta. Quello che hai scritto resta su questa pagina.</p>
      <SignInForm onSignedIn={signedIn} />
    </Dialog>
  );
}
