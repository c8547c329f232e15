import type { ReactNode } from 'react';

interface ProgressBarProps {
  /** What is measured, in words with its own numbers: "14 di 42 lezioni". Shown above the bar. */
  words: ReactNode;
  value: number;
  max: number;
}

/** A bar under the words that say the same: the bar itself is silent. */
export function ProgressBar({ words, value, max }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.floor((value * 100) / max)) : 0;
  return (
    <div className="progress-line">
      <p className="progress-words">{words}</p>
      <div className="progress progress-color" aria-hidden="true">
        <div className="progress-bar bg-primary" style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
