import { changePassword, closeSession, readProfile } from '@nuanxin/contracts/identity';
import type { Access, ErrorCode } from '@nuanxin/contracts/kernel';
import { isAdmitted } from '@nuanxin/platform/messaging';
import type { Visitor } from './visitor';

/** All that a session may reach, beside what is public, before its one-time password has been replaced. */
const BEFORE_PASSWORD_CHANGE: ReadonlySet<string> = new Set(
  [readProfile, changePassword, closeSession].map(({ subject }) => subject),
);

/** What the gateway guards: a contract, or a tick (which has no subject). */
export interface Guarded {
  readonly access: Access;
  readonly subject?: string;
}

/** Why the visitor may not pass, decided before anything is sent; undefined when they may. */
export function refusal(visitor: Visitor, { access, subject = '' }: Guarded): ErrorCode | undefined {
  const { caller, mustChangePassword } = visitor;
  if (access.audience === 'service') return 'record.absent';
  if (!isAdmitted(access, caller)) return caller.kind === 'public' ? 'access.sign-in' : 'access.denied';
  if (access.audience === 'public' || !mustChangePassword) return undefined;
  return BEFORE_PASSWORD_CHANGE.has(subject) ? undefined : 'identity.password-due';
}
