import { Injectable } from '@nestjs/common';

/** Raised when the process has been asked to stop: it still answers, and sends people elsewhere. */
@Injectable()
export class StopSign {
  private isUp = false;

  raise(): void {
    this.isUp = true;
  }
  get raised(): boolean {
    return this.isUp;
  }
}
