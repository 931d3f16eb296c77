import * as z from 'zod';

/** Everything a post can grant. Which role grants what: `ROLES` in the identity contracts. */
export const PERMISSIONS = [
  'account.read',
  'account.manage',
  'post.assign',
  'organization.manage',
  'audit.read',
  'product.read',
  'product.manage',
  'broadcast.read',
  'broadcast.plan',
  'broadcast.run',
  'order.read',
  'order.manage',
] as const;
export const Permission = z.enum(PERMISSIONS);
export type Permission = z.infer<typeof Permission>;
