import { type Clock, currentCall, Log, type LogFields } from '@nuanxin/platform/kernel';
import { destination, type DestinationStream, type Level, type Logger, pino } from 'pino';
import { redacted } from './redact';

export interface LogSettings {
  readonly service: string;
  readonly level: Level | 'silent';
  /** Where the lines go; standard output unless told otherwise. */
  readonly to?: DestinationStream;
}

/**
 * One line of JSON for each event: `level`, `time`, `service`, `event`, the request it belongs to, and its fields without
 * secrets and personal numbers.
 */
export class PinoLog extends Log {
  private readonly lines: Logger;

  constructor({ service, level, to = destination(1) }: LogSettings, clock: Clock) {
    super();
    const timestamp = () => `,"time":"${clock.instant()}"`;
    const formatters = { level: (label: string) => ({ level: label }) };
    this.lines = pino({ level, base: { service }, timestamp, formatters, messageKey: 'event' }, to);
  }

  event(name: string, fields?: LogFields): void {
    this.write('info', name, fields);
  }

  warn(name: string, fields?: LogFields): void {
    this.write('warn', name, fields);
  }

  fault(name: string, error: unknown, fields?: LogFields): void {
    this.write('error', name, { ...fields, error });
  }

  private write(level: Level, name: string, fields: LogFields = {}): void {
    if (!this.lines.isLevelEnabled(level)) return;
    this.lines[level]({ ...belonging(), ...(redacted(fields) as object) }, name);
  }
}

function belonging(): object {
  const call = currentCall();
  if (!call) return {};
  const traceId = call.traceparent?.split('-')[1];
  return { requestId: call.requestId, ...(traceId === undefined ? {} : { traceId }) };
}
