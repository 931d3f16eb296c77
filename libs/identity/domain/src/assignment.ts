import type { Role } from '@nuanxin/contracts/identity';
import type { Grant, Permission, Ulid } from '@nuanxin/contracts/kernel';
import type { OrganizationKind } from '@nuanxin/contracts/organization';
import { type HeldPost, isRunning } from './posts';

const UNITS = ['department', 'township', 'mass-organization'] as const;
const COMMITTEES = [
  'work-committee',
  'comprehensive-committee',
  'industry-committee',
  'chain-committee',
  'floating-committee',
] as const;
const BRANCHES = ['general-branch', 'branch', 'floating-branch'] as const;

/**
 * The kinds of node at which a role may be held. Roles that see the whole county (the audit log is not cut by township) are
 * held at the county, where only an administrator of the county can give them.
 */
export const ROLE_PLACES = {
  'system-administrator': ['county', ...UNITS],
  auditor: ['county'],
  'county-official': ['county'],
  'unit-official': UNITS,
  'branch-secretary': [...COMMITTEES, ...BRANCHES],
  instructor: ['county', ...UNITS, ...COMMITTEES, 'consortium', 'enterprise'],
  'enterprise-registrar': ['enterprise'],
  finance: ['county'],
  mentor: ['county', ...UNITS],
  streamer: ['county', ...UNITS],
} as const satisfies Record<Role, readonly OrganizationKind[]>;

/** A node as the rules see it. `within` is the node itself and all above it. */
export interface Place {
  readonly kind: OrganizationKind;
  readonly within: readonly Ulid[];
}

/** Whether one of the grants gives `permission` at the place: at the node itself or at one above it. */
export function covers(grants: readonly Grant[], permission: Permission, within: readonly Ulid[]): boolean {
  return grants.some((grant) => grant.permissions.includes(permission) && within.includes(grant.node));
}

/**
 * Who may give whom which post. An administrator gives posts that the role table foresees for the kind of node, at the own
 * node or below it, even such whose permissions an administrator does not hold: that is what administrators are for.
 *
 * | administrator of | gives | at | |
 * | --- | --- | --- | --- |
 * | county | any role | county, where the role may be held | yes |
 * | county | unit-official, mentor, streamer, system-administrator | any unit below | yes |
 * | county | county-official, finance, auditor | a unit | no: held at the county only |
 * | township | unit-official, mentor, streamer, system-administrator | that township | yes |
 * | township | anything | the county, another unit | no: above or beside it |
 * | nothing | anything | anywhere | no |
 */
export function mayAssign(grants: readonly Grant[], role: Role, place: Place): boolean {
  const places: readonly OrganizationKind[] = ROLE_PLACES[role];
  return places.includes(place.kind) && covers(grants, 'post.assign', place.within);
}

/**
 * Who may suspend an account, reinstate it or reset its password: only who reaches all its running posts. Otherwise the
 * administrator of a township could take over a county official who also holds a post there.
 */
export function mayManage(grants: readonly Grant[], posts: readonly HeldPost[], now: Date): boolean {
  return posts
    .filter((post) => isRunning(post, now))
    .every((post) => covers(grants, 'account.manage', post.within));
}

/** Nobody ends the last of their own posts, nor the one through which they can give posts: no county without administrator. */
export function mayEndOwn(posts: readonly HeldPost[], post: HeldPost): boolean {
  return posts.length > 1 && post.role !== 'system-administrator';
}
