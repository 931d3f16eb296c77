import { ROLES, type Role } from '@nuanxin/contracts/identity';
import type { Grant, Permission, Ulid } from '@nuanxin/contracts/kernel';

/** What an account holds: a role at a node, from `since` until, when it is set, `until`. */
export interface HeldPost {
  readonly id: Ulid;
  readonly role: Role;
  readonly node: Ulid;
  /** What the node is called; absent on posts that were given before organization kept the tree. */
  readonly nodeName?: string;
  /** The node and everything above it, as the tree stood when the post was given. */
  readonly within: readonly Ulid[];
  readonly since: Date;
  readonly until?: Date;
}

export function isRunning(post: HeldPost, now: Date): boolean {
  return post.since <= now && (!post.until || now < post.until);
}

/** The rights of this moment. A post that has run out gives nothing. */
export function grantsOf(posts: readonly HeldPost[], now: Date): Grant[] {
  return posts
    .filter((post) => isRunning(post, now))
    .map(({ node, role }) => ({ node, role, permissions: [...ROLES[role].grants] }));
}

/** The rights of an account at a moment: none while a password that somebody else knows is still in force. */
export function rightsOf(
  { posts, mustChangePassword }: { posts: readonly HeldPost[]; mustChangePassword: boolean },
  now: Date,
): Grant[] {
  return mustChangePassword ? [] : grantsOf(posts, now);
}

/** Every permission that any of the grants holds, once, in a stable order. */
export function permissionsOf(grants: readonly Grant[]): Permission[] {
  return [...new Set(grants.flatMap((grant) => grant.permissions))].sort();
}

/**
 * Where an account is found: every node of its posts and all above them. When no post is left, the place of the last one
 * stays, so that whoever ended it can give another.
 */
export function placesOf(posts: readonly HeldPost[], before: readonly Ulid[]): Ulid[] {
  return posts.length === 0 ? [...before] : [...new Set(posts.flatMap((post) => post.within))];
}
