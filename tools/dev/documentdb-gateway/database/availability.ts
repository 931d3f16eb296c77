import { meansDatabaseAway } from '../errors/sql-state.ts';

const PROBE_EVERY = 250;

/** Whether PostgreSQL answers. After a failure it is asked again and again until it does. */
export class Availability {
  private reason: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly waiting = new Set<() => void>();
  private readonly address: string;
  private readonly probe: () => Promise<unknown>;

  constructor(address: string, probe: () => Promise<unknown>) {
    this.address = address;
    this.probe = probe;
  }

  /** A sentence while the database is away, otherwise undefined. */
  get outage(): string | undefined {
    return this.reason === undefined
      ? undefined
      : `PostgreSQL with DocumentDB at ${this.address} is away: ${this.reason}`;
  }

  /** Resolves when the database answers, or after `patience` milliseconds although it does not. */
  async whenBack(patience: number): Promise<void> {
    if (this.reason === undefined) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, patience);
      this.waiting.add(done);
    });
  }

  /** Looks at an error of any statement; only those of the connection count. */
  noteFailure(error: unknown): void {
    if (!meansDatabaseAway(error)) return;
    this.reason = error instanceof Error ? error.message || error.name : String(error);
    this.timer ??= setTimeout(() => this.ask(), PROBE_EVERY);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private ask(): void {
    this.probe().then(
      () => {
        this.reason = undefined;
        this.timer = undefined;
        for (const done of this.waiting) done();
      },
      (error: unknown) => {
        this.reason = error instanceof Error ? error.message : String(error);
        this.timer = setTimeout(() => this.ask(), PROBE_EVERY);
      },
    );
  }
}
