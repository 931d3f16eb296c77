import type { LoggerService } from '@nestjs/common';
import type { Log } from '@nuanxin/platform/kernel';

/** What Nest itself has to say: its troubles as ours, its progress not at all. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(): void {
    return;
  }

  warn(message: unknown, context?: unknown): void {
    this.to.warn('nest.warned', { message: String(message), context });
  }

  error(message: unknown, ...about: unknown[]): void {
    this.to.fault('nest.failed', message, { about });
  }

  fatal(message: unknown, ...about: unknown[]): void {
    this.error(message, ...about);
  }
}
