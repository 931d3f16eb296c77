/** The rights of each role, written down a second time and by hand like the rest of the policy: nothing here is imported. */

/** What each role may do, within the node of its post and everything below. */
export const MAY: Readonly<Record<RoleName, readonly string[]>> = {
  'system-administrator': [
    'account.read',
    'account.manage',
    'post.assign',
    'organization.read',
    'organization.manage',
  ],
  auditor: ['account.read', 'audit.read'],
  'county-official': [
    'account.read',
    'organization.read',
    'organization.manage',
    'enterprise.read',
    'enterprise.manage',
    'worker.read',
    'worker.manage',
    'member.read',
    'member.manage',
    'member.reveal',
    'work.read',
    'work.manage',
    'match.run',
    'match.review',
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
  ],
  'unit-official': [
    'organization.read',
    'enterprise.read',
    'enterprise.manage',
    'worker.read',
    'worker.manage',
    'member.read',
    'work.read',
    'work.manage',
    'match.review',
    'supplier.read',
    'supplier.manage',
    'product.read',
    'product.manage',
    'streamer.read',
    'broadcast.read',
    'broadcast.plan',
    'order.read',
    'sale.read',
    'settlement.read',
    'report.read',
  ],
  'branch-secretary': [
    'organization.read',
    'enterprise.read',
    'worker.read',
    'member.read',
    'member.manage',
    'member.reveal',
    'work.read',
    'work.manage',
  ],
  instructor: [
    'organization.read',
    'enterprise.read',
    'worker.read',
    'member.read',
    'work.read',
    'work.manage',
  ],
  'enterprise-registrar': ['enterprise.read', 'worker.read', 'worker.manage'],
  finance: [
    'supplier.read',
    'product.read',
    'broadcast.read',
    'order.read',
    'order.manage',
    'sale.read',
    'sale.import',
    'settlement.read',
    'settlement.manage',
    'report.read',
  ],
  mentor: [
    'product.read',
    'streamer.read',
    'broadcast.read',
    'broadcast.coach',
    'comment.moderate',
    'report.read',
  ],
  streamer: [
    'product.read',
    'streamer.read',
    'broadcast.read',
    'broadcast.run',
    'comment.moderate',
    'order.read',
    'report.read',
  ],
};
export type RoleName =
  | 'system-administrator'
  | 'auditor'
  | 'county-official'
  | 'unit-official'
  | 'branch-secretary'
  | 'instructor'
  | 'enterprise-registrar'
  | 'finance'
  | 'mentor'
  | 'streamer';
export const ROLE_NAMES = Object.keys(MAY) as readonly RoleName[];

/** What the nodes of the matrix are, as far as it matters to who may hold a post there. */
export type Place = 'root' | 'unit' | 'branch' | 'firm';

/** Where a post with the role can be given. */
export const HELD_AT: Readonly<Record<RoleName, readonly Place[]>> = {
  'system-administrator': ['root', 'unit'],
  auditor: ['root'],
  'county-official': ['root'],
  'unit-official': ['unit'],
  'branch-secretary': ['branch'],
  instructor: ['root', 'unit', 'firm'],
  'enterprise-registrar': ['firm'],
  finance: ['root'],
  mentor: ['root', 'unit'],
  streamer: ['root', 'unit'],
};
