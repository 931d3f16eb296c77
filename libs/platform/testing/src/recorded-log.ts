import { Log, type LogFields } from '@nuanxin/platform/kernel';

export interface Recorded {
  readonly level: 'event' | 'warn' | 'fault';
  readonly name: string;
  readonly fields: LogFields;
  readonly error?: unknown;
}

/** A log that keeps what it is told, for a spec to look at. */
export class RecordedLog extends Log {
  readonly entries: Recorded[] = [];

  event(name: string, fields: LogFields = {}): void {
    this.entries.push({ level: 'event', name, fields });
  }

  warn(name: string, fields: LogFields = {}): void {
    this.entries.push({ level: 'warn', name, fields });
  }

  fault(name: string, error: unknown, fields: LogFields = {}): void {
    this.entries.push({ level: 'fault', name, fields, error });
  }

  named(name: string): Recorded[] {
    return this.entries.filter((entry) => entry.name === name);
  }
}
