import { Injectable } from '@nestjs/common';

/** Raised when the process has been asked to stop: it still answers, and sends people elsewhere. */
@Injectable()
export class StopSign {
  private isUp = false;
  private count = 0;

  raise(): void {
    this.isUp = true;
  }
  get raised(): boolean {
    return this.isUp;
  }

  /** A request came in all the same. */
  noteArrival(): void {
    this.count += 1;
  }
  /** Requests that came in after it was raised. */
  get arrivals(): number {
    return this.count;
  }
}
