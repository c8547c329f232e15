import { Injectable } from '@nestjs/common';

/** The only source of "now" on the server; tests put a clock of their own in its place. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
