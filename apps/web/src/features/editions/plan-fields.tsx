import { type ProgrammeChoice, readHours } from '@lumit/editions/domain';
import { formatHours } from '../../lib/format';
import { Section } from '../../ui/page-shapes';
import { TextField } from '../../ui/text-field';
import { fieldId, hoursField } from './edition-draft';
import type { DraftProps } from './edition-fields';

interface PlanFieldsProps extends DraftProps {
  programme: Pick<ProgrammeChoice, 'modules' | 'plannedHours'>;
}

/** The approved plan: hours of class, module by module, with their sum beside what the programme asks. */
export function PlanFields({ draft, change, errorOf, programme }: PlanFieldsProps) {
  const titleOf = new Map(programme.modules.map(({ code, title }) => [code, title]));
  const sum = draft.hours.reduce((minutes, { text }) => minutes + (readHours(text) ?? 0), 0);
  const write = (moduleCode: string | null, text: string) =>
    change({
      hours: draft.hours.map((line) => (line.moduleCode === moduleCode ? { moduleCode, text } : line)),
    });
  return (
    <Section title="Piano delle ore">
      <p>
        Le ore di incontro approvate per questa edizione. Sono la base delle percentuali di presenza. Scrivile
        come 4, 4,5 oppure 4:30; lascia vuoto dove non ce ne sono.
      </p>
      {draft.hours.map(({ moduleCode, text }) => (
        <TextField
          key={moduleCode ?? ''}
          id={fieldId(hoursField(moduleCode))}
          label={
            moduleCode === null
              ? 'Fuori dai moduli (apertura, chiusura)'
              : [moduleCode, titleOf.get(moduleCode)].filter(Boolean).join(', ')
          }
          inputMode="text"
          value={text}
          error={errorOf(hoursField(moduleCode))}
          onChange={({ target: { value } }) => write(moduleCode, value)}
        />
      ))}
      <p id={fieldId('plan')}>
        <strong>{`In tutto ${formatHours(sum * 60)}.`}</strong>{' '}
        {`Il programma dura ${formatHours(programme.plannedHours * 3600)}, con le lezioni da seguire da soli.`}
      </p>
    </Section>
  );
}
