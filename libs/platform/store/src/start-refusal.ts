import { DomainError } from '@nuanxin/contracts/kernel';
import { StartRefused } from '@nuanxin/platform/kernel';
import { mongo } from 'mongoose';
import { asStoreError } from './store-error';

/** Unauthorized, AuthenticationFailed, and what hosted servers say instead. */
const UNKNOWN_ACCOUNT = new Set<unknown>([13, 18, 8000]);

/** The sentence for an operator when opening the database failed for a reason that does not pass; else nothing. */
export function refusedForGood(error: unknown, connected: boolean): StartRefused | undefined {
  const sentence = sentenceFor(error, connected);
  return sentence === undefined ? undefined : new StartRefused(sentence, { cause: error });
}

function sentenceFor(error: unknown, connected: boolean): string | undefined {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof mongo.MongoServerError && UNKNOWN_ACCOUNT.has(error.code))
    return `The database refuses the account in MONGODB_URI: ${said}`;
  if (error instanceof mongo.MongoParseError) return `MONGODB_URI cannot be used as an address: ${said}`;
  if (!connected || asStoreError(error) instanceof DomainError) return undefined;
  return `The database does not take an index that this version needs: ${said}`;
}
