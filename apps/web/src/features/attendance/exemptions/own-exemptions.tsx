import type { LearnerAttendance } from '@lumit/attendance/domain';
import { formatDate } from '../../../lib/format';
import { PlainList, Section } from '../../../ui/page-shapes';

/** What the learner need not attend, and on whose decision. Nothing where there is no exemption. */
export function OwnExemptions({ exemptions }: Pick<LearnerAttendance, 'exemptions'>) {
  if (exemptions.length === 0) return null;
  return (
    <Section title="I tuoi esoneri">
      <PlainList label="I tuoi esoneri">
        {exemptions.map(({ moduleCode, moduleTitle, reason, evidence, approvedBy, approvedOn }) => (
          <li key={moduleCode}>
            <strong>
              Modulo {moduleCode}, {moduleTitle}
            </strong>
            <div>Non devi frequentare i suoi incontri. I test del modulo restano da superare.</div>
            <div className="text-small">
              Deciso il {formatDate(approvedOn)} da {approvedBy} ({evidence}). Motivo: {reason}
            </div>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
