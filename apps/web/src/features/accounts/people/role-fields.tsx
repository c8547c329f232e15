import { GiveRole } from '@lumit/accounts/domain';
import { italianIssue, mustEnd, type Role } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { editionsQuery } from '../../../lib/current-edition';
import { useMe } from '../../../lib/session';
import type { FieldProblem } from '../../../ui/error-summary';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { BodyChoice } from './body-choice';
import { isOfBody, isOfEdition, isRoleName, roleName, rolesToGive } from './role-words';

/** A role as it stands in the fields. */
export interface TypedRole {
  readonly role: string;
  readonly editionId: string;
  readonly bodyId: string;
  readonly endsOn: string;
}
export const NO_ROLE: TypedRole = { role: '', editionId: '', bodyId: '', endsOn: '' };

/** The role that is asked for, or what is missing from it. */
export function judgeRole(typed: TypedRole): { role: GiveRole } | { problems: FieldProblem[] } {
  if (!isRoleName(typed.role))
    return { problems: [{ fieldId: 'ruolo-role', message: 'Ruolo: scegline uno' }] };
  if (mustEnd(typed.role) && typed.endsOn === '')
    return {
      problems: [
        { fieldId: 'ruolo-endsOn', message: 'Ultimo giorno: scrivilo, questo ruolo si assegna a tempo' },
      ],
    };
  const needsEdition = isOfEdition(typed.role);
  const needsBody = isOfBody(typed.role);
  if (needsEdition && typed.editionId === '')
    return { problems: [{ fieldId: 'ruolo-editionId', message: 'Edizione: scegline una' }] };
  if (needsBody && typed.bodyId === '')
    return { problems: [{ fieldId: 'ruolo-bodyId', message: 'Ente di appartenenza: scegline uno' }] };
  const read = GiveRole.safeParse(
    {
      role: typed.role,
      editionId: needsEdition ? typed.editionId : null,
      bodyId: needsBody ? typed.bodyId : null,
      endsOn: typed.endsOn === '' ? null : typed.endsOn,
    },
    { error: italianIssue },
  );
  if (read.success) return { role: read.data };
  return {
    problems: [{ fieldId: 'ruolo-endsOn', message: 'Ultimo giorno: serve una data come 31/12/2026' }],
  };
}

interface RoleFieldsProps {
  typed: TypedRole;
  onChange: (typed: TypedRole) => void;
  errorOf: (id: string) => string | undefined;
}

/** Which role, where, and until when. */
export function RoleFields({ typed, onChange, errorOf }: RoleFieldsProps) {
  const me = useMe();
  const editions = useQuery(editionsQuery);
  const set = (change: Partial<TypedRole>) => onChange({ ...typed, ...change });
  const chosen: Role | null = isRoleName(typed.role) ? typed.role : null;
  return (
    <>
      <SelectField
        id="ruolo-role"
        label="Ruolo"
        value={typed.role}
        error={errorOf('ruolo-role')}
        onChange={(event) => set({ role: event.target.value })}
      >
        <option value="">Scegli</option>
        {(me ? rolesToGive(me) : []).map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
      {chosen && isOfEdition(chosen) ? (
        <SelectField
          id="ruolo-editionId"
          label="Edizione"
          hint="Il ruolo apre le pagine di questa edizione soltanto."
          value={typed.editionId}
          error={errorOf('ruolo-editionId')}
          onChange={(event) => set({ editionId: event.target.value })}
        >
          <option value="">Scegli</option>
          {(editions.data?.items ?? []).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      ) : null}
      {chosen && isOfBody(chosen) ? (
        <BodyChoice
          value={typed.bodyId}
          error={errorOf('ruolo-bodyId')}
          onChange={(bodyId) => set({ bodyId })}
        />
      ) : null}
      <TextField
        id="ruolo-endsOn"
        label="Ultimo giorno"
        optional={!chosen || !mustEnd(chosen)}
        type="date"
        hint={
          chosen && mustEnd(chosen)
            ? 'Questo ruolo si assegna a tempo: da mezzanotte non vale più.'
            : 'Da mezzanotte il ruolo non vale più. Senza una data vale finché qualcuno lo toglie.'
        }
        value={typed.endsOn}
        error={errorOf('ruolo-endsOn')}
        onChange={(event) => set({ endsOn: event.target.value })}
      />
    </>
  );
}
