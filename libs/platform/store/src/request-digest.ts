import { createHash } from 'node:crypto';
import { type Caller, DomainError } from '@nuanxin/contracts/kernel';
import { canonical, currentCall } from '@nuanxin/platform/kernel';
import type { Bookkeeping } from './definition';

/**
 * Tells whether a request is the same again. The caller's account is part of it: somebody else's request under a known id
 * is another request, so an id guessed or seen gives no answer away.
 */
export function digestOf(body: unknown): string {
  const asked = canonical([whoAsks(currentCall()?.caller), body]);
  return createHash('sha256').update(asked).digest('base64url');
}

/**
 * Whether the document has already taken this request in.
 * @throws DomainError `request.key-reused` when the id came with another body or from somebody else.
 */
export function answeredBefore({ applied }: Bookkeeping, requestId: string, digest: string): boolean {
  const earlier = applied.find((one) => one.requestId === requestId);
  if (earlier && earlier.digest !== digest) throw new DomainError('request.key-reused');
  return earlier !== undefined;
}

function whoAsks(caller: Caller | undefined): string {
  if (caller === undefined) return '';
  return 'accountId' in caller ? caller.accountId : caller.kind;
}
