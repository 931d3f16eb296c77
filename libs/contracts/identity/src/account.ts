import {
  command,
  event,
  Grant,
  Instant,
  line,
  Locale,
  page,
  PageRequest,
  Permission,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { Role } from './roles';

export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/, 'login');

/** Checked further by the password rules of identity (common ones, the login name inside). */
export const Password = z.string().min(12).max(128);

export const AccountState = z.enum(['active', 'suspended']);

export const Post = z
  .object({
    id: Ulid,
    role: Role,
    node: Ulid,
    nodeName: z.string(),
    since: Instant,
    until: Instant.optional(),
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof Post>;

/**
 * An account of the console, with the posts that the reader's own posts reach. Accounts of the portal are known by phone only
 * and are never listed.
 */
export const Account = z
  .object({
    id: Ulid,
    login: z.string(),
    name: z.string(),
    state: AccountState,
    mustChangePassword: z.boolean(),
    posts: z.array(Post),
    lastSignInAt: Instant.optional(),
    revision: Revision,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export const listAccounts = query({
  subject: 'identity.account.list',
  summary: { zh: '账号列表', en: 'Accounts within one’s reach' },
  request: z.strictObject({
    ...PageRequest,
    search: z.string().trim().max(40).optional(),
    state: AccountState.optional(),
    role: Role.optional(),
  }),
  reply: page(Account),
  errors: [],
  access: { audience: 'official', permission: 'account.read', scope: 'organization' },
  http: 'GET /accounts',
});

export const readAccount = query({
  subject: 'identity.account.read',
  summary: { zh: '账号详情', en: 'One account' },
  request: z.strictObject({ id: Ulid }),
  reply: Account,
  errors: [],
  access: { audience: 'official', permission: 'account.read', scope: 'organization' },
  http: 'GET /accounts/:id',
});

/** Opens an account with its first post. The password is made by the platform, shown once, changed at first login. */
export const openAccount = command({
  subject: 'identity.account.open',
  summary: { zh: '新建账号', en: 'Open an account' },
  request: z.strictObject({
    requestId: Ulid,
    login: Login,
    name: line(40, 2),
    role: Role,
    node: Ulid,
    until: Instant.optional(),
  }),
  reply: z.object({ account: Account, password: z.string() }),
  errors: ['identity.login-taken', 'identity.beyond-own'],
  access: { audience: 'official', permission: 'account.manage', scope: 'organization' },
  http: 'POST /accounts',
});

/** Who an account is and what its posts grant at this moment; nothing is granted to one that is suspended. */
export const findAccount = query({
  subject: 'identity.account.find',
  summary: { zh: '账号及其现有权限', en: 'Whose account it is, with the rights of this moment' },
  request: z.strictObject({ id: Ulid }),
  reply: z.object({ id: Ulid, name: z.string(), grants: z.array(Grant) }),
  errors: [],
  access: { audience: 'service', callers: ['live'], scope: 'none' },
});

const onAccount = { requestId: Ulid, id: Ulid, revision: Revision };

export const suspendAccount = command({
  subject: 'identity.account.suspend',
  summary: { zh: '停用账号', en: 'Suspend an account and end its sessions' },
  request: z.strictObject(onAccount),
  reply: Account,
  errors: ['identity.own-account', 'identity.beyond-own'],
  access: { audience: 'official', permission: 'account.manage', scope: 'organization' },
  http: 'POST /accounts/:id/suspend',
});

export const reinstateAccount = command({
  subject: 'identity.account.reinstate',
  summary: { zh: '启用账号', en: 'Reinstate an account' },
  request: z.strictObject(onAccount),
  reply: Account,
  errors: ['identity.beyond-own'],
  access: { audience: 'official', permission: 'account.manage', scope: 'organization' },
  http: 'POST /accounts/:id/reinstate',
});

/** Makes a new one-time password and ends all sessions of the account. */
export const resetPassword = command({
  subject: 'identity.account.reset-password',
  summary: { zh: '重置密码', en: 'Reset a password' },
  request: z.strictObject(onAccount),
  reply: z.object({ account: Account, password: z.string() }),
  errors: ['identity.beyond-own'],
  access: { audience: 'official', permission: 'account.manage', scope: 'organization' },
  http: 'POST /accounts/:id/reset-password',
});

/** Given by who holds `post.assign` at the node or above it, where the role may be held: the table at `mayAssign` in the domain. */
export const assignPost = command({
  subject: 'identity.post.assign',
  summary: { zh: '任命岗位', en: 'Give an account a post' },
  request: z.strictObject({ ...onAccount, role: Role, node: Ulid, until: Instant.optional() }),
  reply: Account,
  errors: ['identity.beyond-own', 'identity.post-exists'],
  access: { audience: 'official', permission: 'post.assign', scope: 'organization' },
  http: 'POST /accounts/:id/posts',
});

export const endPost = command({
  subject: 'identity.post.end',
  summary: { zh: '免去岗位', en: 'End a post' },
  request: z.strictObject({ ...onAccount, postId: Ulid }),
  reply: Account,
  errors: ['identity.own-account'],
  access: { audience: 'official', permission: 'post.assign', scope: 'organization' },
  http: 'DELETE /accounts/:id/posts/:postId',
});

/** What the signed-in person sees of themselves; the shell shows the sections that `permissions` allow. */
export const Profile = z
  .object({
    accountId: Ulid,
    kind: z.enum(['official', 'worker']),
    name: z.string(),
    login: z.string().optional(),
    /** Masked: `+86*********34`. */
    phone: z.string().optional(),
    locale: Locale,
    mustChangePassword: z.boolean(),
    posts: z.array(Post),
    permissions: z.array(Permission),
    revision: Revision,
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

export const readProfile = query({
  subject: 'identity.profile.read',
  summary: { zh: '本人信息', en: 'Oneself' },
  request: z.strictObject({}),
  reply: Profile,
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'GET /me',
});

export const changeProfile = command({
  subject: 'identity.profile.change',
  summary: { zh: '修改本人信息', en: 'Change one’s own name or language' },
  request: z.strictObject({
    requestId: Ulid,
    revision: Revision,
    name: line(40, 2).optional(),
    locale: Locale.optional(),
  }),
  reply: Profile,
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'PATCH /me',
});

/** Ends every other session of the account. */
export const changePassword = command({
  subject: 'identity.password.change',
  summary: { zh: '修改密码', en: 'Change one’s password' },
  request: z.strictObject({ requestId: Ulid, current: z.string().min(1).max(128), next: Password }),
  reply: z.object({ changedAt: Instant }),
  errors: ['identity.credentials', 'identity.password-weak', 'identity.locked'],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'POST /me/password',
});

const accountFact = z.object({ accountId: Ulid, login: z.string().optional() });

export const accountOpened = event({
  type: 'identity.account.opened',
  summary: { zh: '账号已新建', en: 'An account was opened' },
  data: accountFact,
  delivery: 'one',
});

export const accountSuspended = event({
  type: 'identity.account.suspended',
  summary: { zh: '账号已停用', en: 'An account was suspended' },
  data: accountFact,
  delivery: 'one',
});

export const accountReinstated = event({
  type: 'identity.account.reinstated',
  summary: { zh: '账号已启用', en: 'An account was reinstated' },
  data: accountFact,
  delivery: 'one',
});

export const passwordChanged = event({
  type: 'identity.password.changed',
  summary: { zh: '密码已修改', en: 'A password was changed or reset' },
  data: accountFact.extend({ by: z.enum(['owner', 'administrator']) }),
  delivery: 'one',
});

export const profileChanged = event({
  type: 'identity.profile.changed',
  summary: { zh: '本人信息已修改', en: 'A profile was changed' },
  data: accountFact,
  delivery: 'one',
});

export const postAssigned = event({
  type: 'identity.post.assigned',
  summary: { zh: '岗位已任命', en: 'A post was given' },
  data: accountFact.extend({ postId: Ulid, role: Role, node: Ulid }),
  delivery: 'one',
});

export const postEnded = event({
  type: 'identity.post.ended',
  summary: { zh: '岗位已免去', en: 'A post was ended' },
  data: accountFact.extend({ postId: Ulid, role: Role, node: Ulid }),
  delivery: 'one',
});
