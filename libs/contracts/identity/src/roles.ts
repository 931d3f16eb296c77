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
      'product.read',
      'product.manage',
      'broadcast.read',
      'broadcast.plan',
      'broadcast.run',
      'order.read',
      'order.manage',
    ],
  },
  'unit-official': {
    zh: '部门或乡镇干部',
    en: 'Department or township official',
    grants: ['product.read', 'product.manage', 'broadcast.read', 'broadcast.plan', 'order.read'],
  },
  streamer: {
    zh: '红色主播',
    en: 'Streamer',
    grants: ['product.read', 'broadcast.read', 'broadcast.run', 'order.read'],
  },
} as const satisfies Record<string, RoleEntry>;

export const Role = z.enum(Object.keys(ROLES) as [keyof typeof ROLES, ...(keyof typeof ROLES)[]]);
export type Role = z.infer<typeof Role>;
