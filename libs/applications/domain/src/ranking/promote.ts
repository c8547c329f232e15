/** An application that waits for a seat, with the place it was published with. */
export interface WaitingApplication {
  readonly id: string;
  readonly position: number;
}

/** Who of the waiting list gets the seats that are free now, in the order of the list: the first of it, one to a seat. */
export function promote<Waiting extends WaitingApplication>(
  waiting: readonly Waiting[],
  freeSeats: number,
): Waiting[] {
  return waiting.toSorted((a, b) => a.position - b.position).slice(0, Math.max(0, freeSeats));
}
