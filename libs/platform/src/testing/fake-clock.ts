import { Clock } from '../clock';

/** A clock that stands still until told otherwise. */
export class FakeClock extends Clock {
  private instant: Date;

  constructor(start = '2026-11-22T09:00:00Z') {
    super();
    this.instant = new Date(start);
  }
  override now(): Date {
    return new Date(this.instant);
  }
  set(instant: string | Date): void {
    this.instant = new Date(instant);
  }
  advance(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}
