import type { Permission, Words } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

interface RoleEntry extends Words {
  readonly grants: readonly Permission[];
}

/** What each post may do, within its node of the organization tree and everything below. */
export const ROLES = {
  'system-administrator': {
    zh: '系统管理员',
    en: 'System administrator',
    grants: ['account.read', 'account.manage', 'post.assign', 'organization.manage'],
  },
  auditor: { zh: '审计员', en: 'Auditor', grants: ['account.read', 'audit.read'] },
  'county-official': {
    zh: '综合党委干部',
    en: 'County official',
    grants: [
      'account.read',
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
  },
  'unit-official': {
    zh: '部门或乡镇干部',
    en: 'Department or township official',
    grants: [
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
  },
  finance: {
    zh: '财务人员',
    en: 'Finance officer',
    grants: [
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
  },
  mentor: {
    zh: '带教导师',
    en: 'Mentor',
    grants: [
      'product.read',
      'streamer.read',
      'broadcast.read',
      'broadcast.coach',
      'comment.moderate',
      'report.read',
    ],
  },
  streamer: {
    zh: '红色主播',
    en: 'Streamer',
    grants: [
      'product.read',
      'streamer.read',
      'broadcast.read',
      'broadcast.run',
      'comment.moderate',
      'order.read',
      'report.read',
    ],
  },
} as const satisfies Record<string, RoleEntry>;

export const Role = z.enum(Object.keys(ROLES) as [keyof typeof ROLES, ...(keyof typeof ROLES)[]]);
export type Role = z.infer<typeof Role>;
