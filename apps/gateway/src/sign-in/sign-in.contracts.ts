import { OpenedSession, openSession, redeemCode } from '@nuanxin/contracts/identity';
import { command } from '@nuanxin/contracts/kernel';
import { z } from 'zod';

const Opened = OpenedSession.omit({ token: true });

/** What browsers send to sign in: the gateway itself adds from where, and keeps the token in a cookie. */
export const signInByPassword = command({
  subject: 'gateway.session.open',
  summary: openSession.summary,
  request: openSession.request.omit({ requestId: true, device: true }),
  reply: Opened,
  errors: openSession.errors,
  access: { audience: 'public', scope: 'none' },
  http: 'POST /sessions',
});

export const signInByCode = command({
  subject: 'gateway.phone-session.open',
  summary: redeemCode.summary,
  request: redeemCode.request.omit({ requestId: true, device: true }),
  reply: Opened,
  errors: redeemCode.errors,
  access: { audience: 'public', scope: 'none' },
  http: 'POST /phone-sessions',
});

/** Good for whoever has no session either: afterwards there is none. */
export const signOut = command({
  subject: 'gateway.session.close',
  summary: { zh: '退出登录', en: 'Sign out' },
  request: z.strictObject({}),
  reply: z.object({}),
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'DELETE /sessions/current',
});
