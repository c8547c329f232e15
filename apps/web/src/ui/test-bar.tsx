import type { ReactNode } from 'react';

interface TestBarProps {
  /** The test's name. */
  title: string;
  /** "7 di 12" */
  place?: string;
  timer: ReactNode;
  save: ReactNode;
}

/** Stays at the top of a test, at most 72 px high: which test, which question, how long, whether it is saved. */
export function TestBar({ title, place, timer, save }: TestBarProps) {
  return (
    <div className="test-bar">
      <div className="container">
        <p className="test-bar-title">
          <span>{title}</span>
          {place ? <span className="test-bar-place">{place}</span> : null}
        </p>
        <div className="test-bar-timer">{timer}</div>
        <div className="test-bar-save">{save}</div>
      </div>
    </div>
  );
}

/** Across the page under the bar, while answers cannot be sent. */
export function TestBanner({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="test-banner">
      <div className="container">
        <p>{children}</p>
        {action}
      </div>
    </div>
  );
}

/** Seconds left, never spoken on their own: status sentences tell the important moments. */
export function TimerText({ dateTime, children }: { dateTime: string; children: ReactNode }) {
  return (
    <time role="timer" aria-live="off" dateTime={dateTime}>
      {children}
    </time>
  );
}
