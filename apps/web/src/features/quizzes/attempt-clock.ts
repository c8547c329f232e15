import { useEffect, useRef, useState } from 'react';
import { announce } from '../../ui/live-regions';

/** The server's time now, from its answer and the device's steady clock: setting the device's clock changes nothing. */
export function serverClock(serverNow: string, receivedAt: number): () => number {
  const start = Date.parse(serverNow);
  return () => start + performance.now() - receivedAt;
}

const MOMENTS_SECONDS = [600, 300, 60];

/**
 * Seconds to the deadline, rounded up and never below zero; null without one. Says aloud when 10, 5 and 1 minutes are
 * left, and calls `onZero` once.
 */
export function useSecondsLeft(
  deadline: string | null,
  now: () => number,
  onZero: () => void,
): number | null {
  const [left, setLeft] = useState(() => secondsTo(deadline, now()));
  const before = useRef(left);
  const zero = useRef(onZero);
  useEffect(() => {
    zero.current = onZero;
  });
  useEffect(() => {
    const tick = () => {
      const next = secondsTo(deadline, now());
      setLeft(next);
      if (next === null) return;
      const last = before.current ?? next + 1;
      const passed = MOMENTS_SECONDS.find((moment) => last > moment && next <= moment);
      if (passed) announce(passed === 60 ? 'Resta 1 minuto' : `Restano ${passed / 60} minuti`);
      if (next === 0 && last > 0) zero.current();
      before.current = next;
    };
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [deadline, now]);
  return left;
}

function secondsTo(deadline: string | null, now: number): number | null {
  return deadline === null ? null : Math.max(0, Math.ceil((Date.parse(deadline) - now) / 1_000));
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * "18 min" while there is time, "4:05" in the last five minutes; a test without a limit has until it closes, "45 giorni" or
 * "9 h". Days and hours are rounded down.
 */
export function leftWords(seconds: number): string {
  if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)}\u00a0giorni`;
  if (seconds >= 5 * HOUR) return `${Math.floor(seconds / HOUR)}\u00a0h`;
  if (seconds > 300) return `${Math.ceil(seconds / 60)}\u00a0min`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
