import { Actor, Instant, page, PageRequest, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** One link of the chain: a fact, who caused it, and the hash that binds it to the one before. */
export const AuditEntry = z
  .object({
    seq: z.int(),
    eventId: Ulid,
    time: Instant,
    type: z.string(),
    subject: z.string(),
    /** What the record is called now, where identity knows: an account or a unit. */
    subjectName: z.string().optional(),
    actor: Actor.extend({ name: z.string().optional() }),
    data: z.unknown(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Newest first. Audit is kept for the whole county: it needs the permission at the root. */
export const listAudit = query({
  subject: 'identity.audit.list',
  summary: { zh: '审计日志', en: 'The audit log' },
  request: z.strictObject({
    ...PageRequest,
    actor: Ulid.optional(),
    /** A type of event, or what several begin with: `live.order` finds all that happened to orders. */
    type: z.string().max(80).optional(),
    subject: z.string().max(80).optional(),
    from: Instant.optional(),
    until: Instant.optional(),
  }),
  reply: page(AuditEntry),
  errors: [],
  access: { audience: 'official', permission: 'audit.read', scope: 'organization' },
  http: 'GET /audit',
});

/**
 * Walks a part of the chain, oldest entries first, and the signed checkpoints within it. `next` says where to go on and is
 * absent at the end or when something does not fit: the whole chain is intact when its last part is.
 */
export const verifyAudit = query({
  subject: 'identity.audit.verify',
  summary: { zh: '校验审计链', en: 'Verify the audit chain' },
  request: z.strictObject({
    /** `next` of the part before: the number of its last entry and its hash. */
    after: z
      .string()
      .regex(/^\d{1,15}\.[0-9a-f]{64}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(5_000).default(2_000),
  }),
  reply: z.object({
    /** How many are in order, from the first of the chain on. */
    entries: z.int(),
    /** How many there are at this moment. */
    total: z.int(),
    intact: z.boolean(),
    /** The first entry that does not fit, and what is wrong with it. */
    broken: z
      .object({ seq: z.int(), fault: z.enum(['altered', 'removed', 'inserted', 'checkpoint']) })
      .optional(),
    /** How many were met, from the first of the chain on. */
    checkpoints: z.int(),
    verifiedAt: Instant,
    next: z.string().optional(),
  }),
  errors: [],
  access: { audience: 'official', permission: 'audit.read', scope: 'organization' },
  http: 'GET /audit/verification',
});
