import type { Caller } from '@nuanxin/contracts/kernel';

/** Who knocks at a door or a socket, as far as the session cookie tells. */
export interface Visitor {
  readonly caller: Caller;
  /** The session token; absent for the public. */
  readonly token?: string;
  /** When the session ends by itself; absent for the public. */
  readonly expiresAt?: Date;
  /** Nothing but changing the password and leaving is open to the account. */
  readonly mustChangePassword: boolean;
}

export const PUBLIC: Visitor = { caller: { kind: 'public' }, mustChangePassword: false };
