import * as z from 'zod';

/** Everything a post can grant. Which role grants what: `ROLES` in the identity contracts. */
export const PERMISSIONS = [
  'account.read',
  'account.manage',
  'post.assign',
  'organization.manage',
  'audit.read',
  'supplier.read',
  'supplier.manage',
  'product.read',
  'product.manage',
  'rule.manage',
  'room.manage',
  'streamer.read',
  'streamer.manage',
  'broadcast.read',
  'broadcast.plan',
  'broadcast.run',
  'broadcast.coach',
  'coach-note.read',
  'comment.moderate',
  'order.read',
  'order.manage',
  'sale.read',
  'sale.import',
  'settlement.read',
  'settlement.manage',
  'report.read',
] as const;
export const Permission = z.enum(PERMISSIONS);
export type Permission = z.infer<typeof Permission>;
