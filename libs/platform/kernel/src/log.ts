/** What an event of the log carries: counts, codes, ids, durations in milliseconds. Never a person's name, phone or text. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured, named events (`relay.published`, `database.lost`); the request id is added by the log itself. */
export abstract class Log {
  abstract event(name: string, fields?: LogFields): void;

  /** Something an operator should look at, though the platform copes. */
  abstract warn(name: string, fields?: LogFields): void;

  /** Something failed; `error` is kept with its cause and stack. */
  abstract fault(name: string, error: unknown, fields?: LogFields): void;
}
