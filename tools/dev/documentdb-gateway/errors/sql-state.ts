import { codeOf, codeOfDocumentDbState } from './codes.ts';

/** PostgreSQL's own conditions, as the MongoDB errors that drivers react to in the right way. */
const POSTGRES_STATES: Readonly<Record<string, string>> = {
  '23505': 'DuplicateKey',
  '23P01': 'DuplicateKey',
  '40001': 'WriteConflict',
  '40P01': 'WriteConflict',
  // Only transactions have a lock time-out, and there MongoDB speaks of a conflict.
  '55P03': 'WriteConflict',
  '57014': 'MaxTimeMSExpired',
  '53100': 'OutOfDiskSpace',
  '53200': 'ExceededMemoryLimit',
  '42P01': 'NamespaceNotFound',
  '0A000': 'CommandNotSupported',
  '22023': 'BadValue',
  '22P02': 'BadValue',
  '42501': 'Unauthorized',
  '25P02': 'NoSuchTransaction',
  '57P01': 'ShutdownInProgress',
  '57P02': 'ShutdownInProgress',
  '57P03': 'ShutdownInProgress',
};

/** Statements that met one of these may simply be run again: nothing of them remains. */
const RUN_AGAIN = new Set(['40001', '40P01']);

/** How often such a statement is run before its client is told. */
export const MOST_RUNS = 8;

/** Connection-level states: the server is away, starting or going. Class 08 as a whole, and these. */
const AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
]);

/** MongoDB error code for any SQLSTATE; InternalError where there is no better one. */
export function codeOfSqlState(state: string): number {
  const name = POSTGRES_STATES[state];
  return codeOfDocumentDbState(state) ?? codeOf(name ?? 'InternalError');
}

/** Unpacks the int32 that PostgreSQL makes of a SQLSTATE (MAKE_SQLSTATE): five characters, six bits each, first one lowest. */
export function unpackSqlState(packed: number): string {
  return Array.from({ length: 5 }, (_, at) => String.fromCharCode(((packed >> (6 * at)) & 0x3f) + 48)).join(
    '',
  );
}

export function mayRunAgain(state: string | undefined): boolean {
  return state !== undefined && RUN_AGAIN.has(state);
}

/** Whether an error of `pg` or of its socket says that the database cannot be reached. */
export function meansDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlStateOf(error);
  if (state !== undefined) return AWAY.has(state) || state.startsWith('08');
  return /^(Connection terminated|timeout expired|Client has encountered a connection error)/.test(
    error.message,
  );
}

/**
 * Whether a transaction wanted to create a collection that another client created after its snapshot was taken:
 * DocumentDB then neither makes it nor sees it.
 */
export function missesNewCollection(error: unknown): boolean {
  return error instanceof Error && error.message === 'Unable to create the specified collection';
}

/** `code` of a `pg` DatabaseError or of a socket error. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
