import type { StreamPlan } from '../bus/bus';

/** The first word of every event's subject. */
export const EVENTS = 'event';
/** The first word of the subjects where entries are parked that could not be handled. */
export const DEAD = 'dead';

export interface StreamSettings {
  /** Copies in a cluster of brokers: 1 or 3. */
  readonly replicas: number;
  readonly eventDays: number;
  readonly deadDays: number;
}

export const STREAM_DEFAULTS: StreamSettings = { replicas: 1, eventDays: 365, deadDays: 365 };

export function streamOf(domain: string): string {
  return domain.toUpperCase();
}

export function deadStreamOf(service: string): string {
  return `${streamOf(service)}_DEAD`;
}

/** The streams a service owns: what it says, and what it could not handle. */
export function streamsOf(service: string, { replicas, eventDays, deadDays }: StreamSettings): StreamPlan[] {
  return [
    { name: streamOf(service), subjects: [`${EVENTS}.${service}.>`], replicas, maxAgeDays: eventDays },
    { name: deadStreamOf(service), subjects: [`${DEAD}.${service}.>`], replicas, maxAgeDays: deadDays },
  ];
}
