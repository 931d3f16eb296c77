import { type Access, type Caller, DomainError, reach } from '@nuanxin/contracts/kernel';

/** Whether the caller is in the audience of a door; the table stands at `Access`. */
export function isAdmitted(access: Access, caller: Caller): boolean {
  switch (access.audience) {
    case 'public':
      return true;
    case 'signed-in':
      return caller.kind === 'worker' || caller.kind === 'official';
    case 'worker':
      return caller.kind === 'worker';
    case 'official':
      return reach(caller, access.permission).length > 0;
    case 'service':
      return caller.kind === 'service' && access.callers.includes(caller.name);
  }
}

/** Throws `access.sign-in` for nobody, `access.denied` for somebody else. */
export function admit(access: Access, caller: Caller): void {
  if (isAdmitted(access, caller)) return;
  throw new DomainError(caller.kind === 'public' ? 'access.sign-in' : 'access.denied');
}
