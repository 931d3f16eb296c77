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

/** Walks the chain and the signed checkpoints. */
export const verifyAudit = query({
  subject: 'identity.audit.verify',
  summary: { zh: '校验审计链', en: 'Verify the audit chain' },
  request: z.strictObject({}),
  reply: z.object({
    entries: z.int(),
    intact: z.boolean(),
    /** The first entry that does not fit, and what is wrong with it. */
    broken: z
      .object({ seq: z.int(), fault: z.enum(['altered', 'removed', 'inserted', 'checkpoint']) })
      .optional(),
    checkpoints: z.int(),
    verifiedAt: Instant,
  }),
  errors: [],
  access: { audience: 'official', permission: 'audit.read', scope: 'organization' },
  http: 'GET /audit/verification',
});
