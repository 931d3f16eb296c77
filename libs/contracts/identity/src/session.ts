import {
  Caller,
  command,
  event,
  Instant,
  page,
  PageRequest,
  Phone,
  query,
  tick,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { Login, Profile } from './account';

/** What identity hands to the gateway alone; the gateway puts `token` into a `__Host-` cookie and never into a body. */
export const OpenedSession = z.object({ token: z.string(), expiresAt: Instant, profile: Profile });
export type OpenedSession = z.infer<typeof OpenedSession>;

/** Where a session was opened from, for the list of one's own sessions. */
const Device = z.object({ address: z.string().max(64), agent: z.string().max(300) });

export const openSession = command({
  subject: 'identity.session.open',
  summary: { zh: '账号密码登录', en: 'Sign in with login name and password' },
  request: z.strictObject({
    requestId: Ulid,
    login: Login,
    password: z.string().min(1).max(128),
    device: Device,
  }),
  reply: OpenedSession,
  errors: ['identity.credentials', 'identity.locked'],
  access: { audience: 'service', callers: ['gateway'], scope: 'none' },
});

/** Always answers alike, whether the number is known or not. */
export const requestCode = command({
  subject: 'identity.code.request',
  summary: { zh: '获取短信验证码', en: 'Send a one-time code to a phone' },
  request: z.strictObject({ requestId: Ulid, phone: Phone }),
  reply: z.object({ resendAfterSeconds: z.int(), expiresInSeconds: z.int() }),
  errors: ['identity.code-too-soon'],
  access: { audience: 'public', scope: 'none' },
  http: 'POST /phone-codes',
});

export const redeemCode = command({
  subject: 'identity.code.redeem',
  summary: { zh: '手机验证码登录', en: 'Sign in to the portal with a code' },
  request: z.strictObject({
    requestId: Ulid,
    phone: Phone,
    code: z.string().regex(/^\d{6}$/, 'code'),
    device: Device,
  }),
  reply: OpenedSession,
  errors: ['identity.code-wrong', 'identity.locked'],
  access: { audience: 'service', callers: ['gateway'], scope: 'none' },
});

/** Whose session a token is, with the rights of this moment. Absent, ended and expired are all `access.sign-in`. */
export const resolveSession = query({
  subject: 'identity.session.resolve',
  summary: { zh: '识别会话', en: 'Whose session a token is' },
  request: z.strictObject({ token: z.string().max(200) }),
  reply: z.object({ caller: Caller, expiresAt: Instant, mustChangePassword: z.boolean() }),
  errors: [],
  access: { audience: 'service', callers: ['gateway'], scope: 'none' },
});

export const Session = z
  .object({
    id: Ulid,
    openedAt: Instant,
    lastSeenAt: Instant,
    expiresAt: Instant,
    address: z.string(),
    agent: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const listSessions = query({
  subject: 'identity.session.list',
  summary: { zh: '本人的登录会话', en: 'One’s own sessions' },
  request: z.strictObject(PageRequest),
  reply: page(Session),
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'GET /me/sessions',
});

export const endSession = command({
  subject: 'identity.session.end',
  summary: { zh: '结束会话', en: 'End one of one’s own sessions' },
  request: z.strictObject({ requestId: Ulid, id: Ulid }),
  reply: z.object({ id: Ulid }),
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'DELETE /me/sessions/:id',
});

/** Signing out: the gateway calls it for the session of the request, then drops the cookie. */
export const closeSession = command({
  subject: 'identity.session.close',
  summary: { zh: '退出登录', en: 'Sign out' },
  request: z.strictObject({ requestId: Ulid }),
  reply: z.object({ id: Ulid }),
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
});

export const sessionOpened = event({
  type: 'identity.session.opened',
  summary: { zh: '已登录', en: 'Somebody signed in' },
  data: z.object({ accountId: Ulid, sessionId: Ulid, address: z.string() }),
  delivery: 'one',
});

export const signInRefused = event({
  type: 'identity.sign-in.refused',
  summary: { zh: '登录失败', en: 'A sign-in was refused' },
  data: z.object({
    accountId: Ulid.optional(),
    address: z.string(),
    reason: z.enum(['credentials', 'locked', 'suspended', 'code']),
  }),
  delivery: 'one',
});

export const sessionEnded = event({
  type: 'identity.session.ended',
  summary: { zh: '会话已结束', en: 'A session was ended' },
  data: z.object({
    accountId: Ulid,
    sessionId: Ulid,
    reason: z.enum(['signed-out', 'ended', 'password', 'suspended', 'expired']),
  }),
  delivery: 'one',
});

/**
 * Rights have changed: every gateway forgets what it knows of the account and closes its sockets (key: `all`). Sent before
 * the command that caused it is answered, and again by the event of the change, so that a lost one is made good.
 */
export const rightsChanged = tick({
  type: 'identity.rights',
  summary: { zh: '权限变动通知', en: 'Rights of an account changed' },
  data: z.object({ accountId: Ulid, sessionId: Ulid.optional() }),
  access: { audience: 'service', callers: ['gateway'], scope: 'none' },
});
