import type { Day, Instant } from '@nuanxin/contracts/kernel';

/** China has one time zone and no summer time (since 1991). */
const AHEAD_MS = 8 * 3_600_000;

/** The day of the calendar in Shanghai on which a moment falls. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

/** The only way to the time of day. Durations that never leave a function may use `performance.now()`. */
export abstract class Clock {
  abstract now(): Date;

  /** The day of the calendar in Shanghai. */
  today(): Day {
    return dayOf(this.now());
  }

  /** Now, as it is stored and sent: ISO 8601 in UTC with milliseconds. */
  instant(): Instant {
    return this.now().toISOString();
  }

  /** The moment `milliseconds` from now; negative looks back. */
  after(milliseconds: number): Date {
    return new Date(this.now().getTime() + milliseconds);
  }

  /** Milliseconds from now until `moment`; negative once it has passed. */
  until(moment: Date): number {
    return moment.getTime() - this.now().getTime();
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/**
 * A clock that stands still until a spec moves it. It begins far ahead of the real time, because the database clears away by
 * its own clock what has run out, and would clear away what a spec has just made.
 */
export class ManualClock extends Clock {
  private time: number;

  constructor(start: Date | Instant = '2082-11-23T08:00:00.000Z') {
    super();
    this.time = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.time);
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
