import {
  type ApplicationStep,
  editionPage,
  groupOf,
  type OwnApplication,
  stepsOf,
} from '@lumit/applications/domain';
import { useNavigate, useSearchParams } from 'react-router';
import { formatDateTime, formatTimeWithSeconds } from '../../lib/format';
import { Spaced } from '../../ui/page-shapes';
import { Steppers } from '../../ui/steppers';
import { CheckStep } from './check-step';
import { NoticeStep } from './notice-step';
import { STEP_TITLES } from './application-words';
import { StepForm } from './step-form';

/** The steps of an application, each at an address of its own: the browser's way back goes a step back. */
export function WriteApplication({ application }: { application: OwnApplication }) {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const codes = application.fields.map(({ code }) => code);
  const steps = stepsOf(codes);
  const wanted = Number(search.get('passo') ?? 1) - 1;
  // Nobody is asked for anything before the notice was read.
  const current =
    application.noticeReadAt === null ? 0 : Math.min(Math.max(0, wanted || 0), steps.length - 1);
  const step = steps[current] ?? 'notice';
  const go = (to: ApplicationStep) => setSearch({ passo: String(steps.indexOf(to) + 1) });
  const next = () => setSearch({ passo: String(current + 2) });
  return (
    <>
      <p>
        {application.edition.title}
        {application.window.closesAt ? `, domande entro ${formatDateTime(application.window.closesAt)}` : ''}
      </p>
      <Steppers steps={steps.map((one) => STEP_TITLES[one])} current={current} />
      {step === 'notice' ? <NoticeStep application={application} onSaved={next} /> : null}
      {step === 'check' ? <CheckStep application={application} steps={steps} onGo={go} /> : null}
      {step !== 'notice' && step !== 'check' ? (
        <StepForm
          key={step}
          application={application}
          title={STEP_TITLES[step]}
          codes={codes.filter((code) => groupOf(code) === step)}
          onSaved={next}
          onLeft={() => void navigate(editionPage(application.edition.slug))}
        />
      ) : null}
      <Spaced>Salvato {formatTimeWithSeconds(application.savedAt)}</Spaced>
    </>
  );
}
