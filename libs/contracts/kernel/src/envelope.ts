import * as z from 'zod';
import { Instant, Ulid } from './scalars';

/** Who caused an event, as the audit log shows it. */
export const Actor = z.object({
  kind: z.enum(['public', 'worker', 'official', 'service']),
  accountId: Ulid.optional(),
  sessionId: Ulid.optional(),
  service: z.string().optional(),
});
export type Actor = z.infer<typeof Actor>;

/** CloudEvents 1.0 in JSON with our extensions `actor`, `requestid`, `traceparent`. `subject` is the aggregate's id. */
export const EventEnvelope = z.object({
  specversion: z.literal('1.0'),
  id: Ulid,
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: Instant,
  datacontenttype: z.literal('application/json'),
  actor: Actor,
  requestid: z.string(),
  traceparent: z.string().optional(),
  /** Order within the aggregate: its revision after the change. */
  sequence: z.int(),
  data: z.unknown(),
});
export type EventEnvelope<Data = unknown> = Omit<z.infer<typeof EventEnvelope>, 'data'> & { data: Data };
