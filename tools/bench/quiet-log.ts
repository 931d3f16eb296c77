import { Log } from '@nuanxin/platform/kernel';

/** Writes only what spoils a measurement. */
export class QuietLog extends Log {
  event(): void {
    return undefined;
  }

  warn(name: string, fields: object = {}): void {
    console.error(name, fields);
  }

  fault(name: string, error: unknown): void {
    console.error(name, error);
  }
}
