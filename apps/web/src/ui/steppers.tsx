import { classNames } from './class-names';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

interface SteppersProps {
  steps: readonly string[];
  /** Counts from 0. */
  current: number;
}

/** The steps of a task. On a phone only the current one shows, so the words "Passo 2 di 4" always stand with it. */
export function Steppers({ steps, current }: SteppersProps) {
  return (
    <div className="steppers">
      <div className="steppers-header">
        <ul>
          {steps.map((step, place) => (
            <li
              key={step}
              className={classNames(place < current && 'confirmed', place === current && 'active')}
              aria-current={place === current ? 'step' : undefined}
            >
              {step}
              {place < current ? (
                <>
                  <VisuallyHidden> (fatto)</VisuallyHidden>
                  <Icon name="it-check" size="sm" />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      <p className="fw-semibold">
        Passo {current + 1} di {steps.length}
      </p>
    </div>
  );
}
