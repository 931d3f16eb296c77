import { Log, type LogFields } from '@nuanxin/platform/kernel';

interface Line {
  readonly level: 'event' | 'warn' | 'fault';
  readonly name: string;
  readonly fields: LogFields;
  readonly error?: unknown;
}

/** Keeps what was logged, so that a spec can look for it and nothing is printed. */
export class RecordingLog extends Log {
  readonly lines: Line[] = [];

  event(name: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'event', name, fields });
  }

  warn(name: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'warn', name, fields });
  }

  fault(name: string, error: unknown, fields: LogFields = {}): void {
    this.lines.push({ level: 'fault', name, fields, error });
  }

  named(name: string): Line[] {
    return this.lines.filter((line) => line.name === name);
  }
}
