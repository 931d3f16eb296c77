import { Login, Profile } from '@nuanxin/contracts/identity';
import { command, Instant, Phone, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/**
 * The gateway's own doors, which hand a session to the browser as a cookie: no service answers them, so they stand here
 * and not among the contracts, in the same shape.
 */
const opened = z.object({ profile: Profile, expiresAt: Instant });

export const signIn = command({
  subject: 'gateway.session.open',
  summary: { zh: '登录', en: 'Sign in' },
  request: z.strictObject({ requestId: Ulid, login: Login, password: z.string().min(1).max(128) }),
  reply: opened,
  errors: ['identity.credentials', 'identity.locked'],
  access: { audience: 'public', scope: 'none' },
  http: 'POST /sessions',
});

export const signInByPhone = command({
  subject: 'gateway.phone-session.open',
  summary: { zh: '手机登录', en: 'Sign in by phone' },
  request: z.strictObject({ requestId: Ulid, phone: Phone, code: z.string().regex(/^\d{6}$/, 'code') }),
  reply: opened,
  errors: ['identity.code-wrong', 'identity.locked'],
  access: { audience: 'public', scope: 'none' },
  http: 'POST /phone-sessions',
});

export const signOut = command({
  subject: 'gateway.session.close',
  summary: { zh: '退出登录', en: 'Sign out' },
  request: z.strictObject({ requestId: Ulid }),
  reply: z.unknown(),
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'DELETE /sessions/current',
});
