/**
 * One reading of a device's two clocks, in milliseconds. `steady` is never set, but may stand still while the device
 * sleeps; `wall` goes on in sleep, but people and networks set it.
 */
export interface DeviceTime {
  readonly steady: number;
  readonly wall: number;
}

/** A server's time (milliseconds since 1970), which it read between the two readings of the device's clocks. */
export interface ServerSample {
  readonly serverNow: number;
  readonly asked: DeviceTime;
  readonly received: DeviceTime;
}

/** Between which instants the server's clock stands. */
export interface ServerNow {
  /** It is not earlier than this, whatever happened to the device. */
  readonly earliest: number;
  /** It is not later than this, unless the device slept and its wall clock was set back. */
  readonly latest: number;
  /** The device's clocks disagree: it slept, or its clock was set. Only the server knows. */
  readonly isDoubtful: boolean;
}

const DISAGREEMENT_MS = 1_000;

/** Where the server's clock stands when the device's clocks show `at`. */
export function serverNowAt({ serverNow, asked, received }: ServerSample, at: DeviceTime): ServerNow {
  const steady = Math.max(0, at.steady - received.steady);
  const wall = at.wall - received.wall;
  return {
    earliest: serverNow + steady,
    // Counted from the question, not from the answer: the answer may have been long on its way.
    latest: serverNow + Math.max(at.steady - asked.steady, at.wall - asked.wall),
    isDoubtful: Math.abs(wall - steady) > DISAGREEMENT_MS,
  };
}

/**
 * Which of two samples to go by: the newer, unless the one known before is narrower and nothing speaks against it, so that
 * one slow answer does not take time away.
 */
export function betterSample(known: ServerSample, heard: ServerSample): ServerSample {
  const before = serverNowAt(known, heard.received);
  const after = serverNowAt(heard, heard.received);
  const isConsistent = !before.isDoubtful && before.latest >= after.earliest;
  return isConsistent && before.latest < after.latest ? known : heard;
}

export interface TimeLeft {
  /** Whole seconds, rounded down: never more than the server grants. */
  readonly seconds: number;
  /** The server's clock is past the end for certain. */
  readonly isOver: boolean;
  /** Only the server can tell how much is left: it is to be asked. */
  readonly mustAsk: boolean;
}

/** The time left until `deadline` (milliseconds since 1970), by what is known of the server's clock. */
export function timeLeft(deadline: number, { earliest, latest, isDoubtful }: ServerNow): TimeLeft {
  const seconds = Math.max(0, Math.floor((deadline - latest) / 1_000));
  const isOver = earliest >= deadline;
  return { seconds, isOver, mustAsk: !isOver && (isDoubtful || latest >= deadline) };
}
