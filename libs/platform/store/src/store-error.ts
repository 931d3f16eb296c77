import { DomainError, type ErrorCode } from '@nuanxin/contracts/kernel';
import { mongo } from 'mongoose';
import type { IndexDefinition } from './definition';

const DUPLICATE_KEY = 11000;

/** Server codes that pass by themselves: shutting down, no primary, not primary any more, interrupted, timed out. */
const PASSING = new Set([
  6, 7, 64, 89, 91, 112, 133, 134, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436,
]);

/** OutOfDiskSpace, and 53100 (disk_full) of PostgreSQL as DocumentDB's functions pass it on. */
const FULL = new Set([14031, 53100]);
const SAYS_FULL = /no space left on device|disk full|could not extend file/i;

const LOST = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
] as const;

/** The failure under the name that callers know; what is not the database's doing stays as it is. */
export function asStoreError(error: unknown, indexes: readonly IndexDefinition[] = []): Error {
  const code = nameOf(error, indexes);
  if (code) {
    const details = code === 'service.unavailable' ? { retryAfterSeconds: 2 } : {};
    return new DomainError(code, details, { cause: error });
  }
  return error instanceof Error ? error : new Error('The database failed', { cause: error });
}

/** Whether a write met a document with the same `_id` or the same value in a unique index. */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error instanceof DomainError ? error.cause : error) === DUPLICATE_KEY;
}

function nameOf(error: unknown, indexes: readonly IndexDefinition[]): ErrorCode | undefined {
  const code = codeOf(error);
  if (code === DUPLICATE_KEY) return takenBy(error, indexes);
  if (FULL.has(code) || (error instanceof Error && SAYS_FULL.test(error.message)))
    return 'service.storage-full';
  if (PASSING.has(code) || isLost(error)) return 'service.unavailable';
  return undefined;
}

function takenBy(error: unknown, indexes: readonly IndexDefinition[]): ErrorCode | undefined {
  const message = error instanceof Error ? error.message : '';
  return indexes.find(({ taken, fields }) => taken && message.includes(indexName(fields)))?.taken;
}

/** The driver does not export the error of a pool that is used up. */
const QUEUED_TOO_LONG = 'MongoWaitQueueTimeoutError';

function isLost(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === QUEUED_TOO_LONG || LOST.some((kind) => error instanceof kind))
  );
}

function codeOf(error: unknown): number {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : 0;
}

/** The name that servers give an index by its fields: `within_1_startsAt_-1`. */
export function indexName(fields: IndexDefinition['fields']): string {
  return Object.entries(fields)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_');
}
