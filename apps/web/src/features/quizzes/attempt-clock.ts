import { timeLeft } from '@lumit/shared';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { deviceTime, onServerTime, serverNow } from '../../lib/server-time';
import { onWake } from '../../lib/wake';
import { announce } from '../../ui/live-regions';

const MOMENTS_SECONDS = [60, 300, 600];
const TICK_MS = 1_000;
/** A tick this late means that timers stood still: the tab was hidden or the device slept. */
const LATE_TICK_MS = 3_000;
const ASK_AGAIN_MS = 3_000;

export interface AttemptTime {
  /** Whole seconds to show; null without a deadline. */
  readonly secondsLeft: number | null;
  /** The time is over for certain. */
  readonly isOver: boolean;
}

/**
 * The time left of an attempt by the server's clock. It is worked out anew, and the server asked, whenever somebody comes
 * back to the page and whenever timers stood still; and worked out anew on every reply. While only the server can know
 * (the device slept, its clock was set) it is asked until it answers. Says aloud when 10, 5 and 1 minutes are left.
 */
export function useAttemptTime(deadline: string | null, ask: () => void): AttemptTime {
  const [time, setTime] = useState(() => timeOf(deadline));
  const before = useRef(time.secondsLeft);
  const askedAt = useRef(-Infinity);
  const askNow = useEffectEvent(() => {
    askedAt.current = performance.now();
    ask();
  });
  const look = useEffectEvent(() => {
    const now = timeOf(deadline);
    setTime((shown) => (isSame(shown, now) ? shown : now));
    tellMoment(before.current, now.secondsLeft);
    before.current = now.secondsLeft;
    if (now.mustAsk && performance.now() - askedAt.current >= ASK_AGAIN_MS) askNow();
  });

  useEffect(() => {
    look();
    let last = deviceTime().wall;
    const timer = setInterval(() => {
      const { wall } = deviceTime();
      const isLate = wall - last > LATE_TICK_MS;
      last = wall;
      if (isLate) askNow();
      look();
    }, TICK_MS);
    const stopHearing = onServerTime(() => look());
    const stopWaking = onWake(() => {
      look();
      askNow();
    });
    return () => {
      clearInterval(timer);
      stopHearing();
      stopWaking();
    };
  }, [deadline]);
  return time;
}

const UNTIMED = { secondsLeft: null, isOver: false, mustAsk: false };

function timeOf(deadline: string | null): AttemptTime & { mustAsk: boolean } {
  const now = serverNow();
  if (deadline === null || !now) return UNTIMED;
  const { seconds, isOver, mustAsk } = timeLeft(Date.parse(deadline), now);
  return { secondsLeft: seconds, isOver, mustAsk };
}

const isSame = (one: AttemptTime, other: AttemptTime) =>
  one.secondsLeft === other.secondsLeft && one.isOver === other.isOver;

/** After a sleep several moments may have passed: only the last of them is true. */
function tellMoment(before: number | null, left: number | null): void {
  if (left === null || before === null) return;
  const passed = MOMENTS_SECONDS.find((moment) => before > moment && left <= moment);
  if (passed) announce(passed === 60 ? 'Resta 1 minuto' : `Restano ${passed / 60} minuti`);
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * "18 min" while there is time, "4:05" in the last five minutes; a test without a limit has until it closes, "45 giorni" or
 * "9 h". Rounded down: nobody reads more than they have.
 */
export function leftWords(seconds: number): string {
  if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)}\u00a0giorni`;
  if (seconds >= 5 * HOUR) return `${Math.floor(seconds / HOUR)}\u00a0h`;
  if (seconds > 300) return `${Math.floor(seconds / 60)}\u00a0min`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
