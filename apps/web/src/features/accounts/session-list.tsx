import type { SessionsView } from '@lumit/accounts/domain';
import { useNavigate } from 'react-router';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Cluster, PlainList, Row } from '../../ui/page-shapes';
import { Time } from '../../ui/time';
import { useSignOut } from './accounts.queries';
import { useEndSessions } from './profile.queries';

/** The devices on which somebody is signed in, each with its way out, and one way out of all. */
export function SessionList({ sessions }: SessionsView) {
  const end = useEndSessions();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const others = sessions.filter(({ isThis }) => !isThis);

  const leaveAll = () =>
    end.mutate(null, {
      onSuccess: () => signOut.mutate(undefined, { onSettled: () => void navigate('/accedi') }),
    });
  return (
    <>
      {end.error ? (
        <Alert kind="danger" inserted>
          {sentencesFor(end.error).join(' ')}
        </Alert>
      ) : null}
      <PlainList label="Accessi aperti">
        {sessions.map(({ id, browser, startedAt, lastSeenAt, isThis }) => (
          <li key={id}>
            <Row>
              <span>
                <strong>{browser}</strong>
                <br />
                Accesso di <Time value={startedAt} as="deadline" /> · ultimo uso{' '}
                <Time value={lastSeenAt} as="deadline" />
              </span>
              {isThis ? (
                <Badge status="done">Questo dispositivo</Badge>
              ) : (
                <Button
                  kind="secondary"
                  small
                  busy={end.isPending && end.variables === id}
                  aria-label={`Esci da ${browser}`}
                  onClick={() => end.mutate(id)}
                >
                  Esci
                </Button>
              )}
            </Row>
          </li>
        ))}
      </PlainList>
      <Cluster>
        {others.length > 0 ? (
          <Button
            kind="secondary"
            busy={end.isPending && end.variables === null}
            onClick={() => end.mutate(null)}
          >
            Esci dagli altri dispositivi
          </Button>
        ) : null}
        <Button kind="secondary" busy={signOut.isPending} onClick={leaveAll}>
          Esci ovunque
        </Button>
      </Cluster>
    </>
  );
}
