import { CommandFailure } from './command-failure.ts';
import { codeOf, nameOf } from './codes.ts';
import { codeOfSqlState, meansDatabaseAway, missesNewCollection, sqlStateOf } from './sql-state.ts';

/** Any error met while a command ran, as the failure its client is told. */
export function failureOf(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const cause = { cause: error };
  if (meansDatabaseAway(error)) {
    return new CommandFailure('ShutdownInProgress', `PostgreSQL is away: ${messageOf(error)}`, {}, cause);
  }
  if (missesNewCollection(error)) return new CommandFailure('WriteConflict', messageOf(error), {}, cause);
  const state = sqlStateOf(error);
  if (state === undefined) return new CommandFailure('InternalError', messageOf(error), {}, cause);
  return new CommandFailure(codeOfSqlState(state), messageFor(state, messageOf(error)), {}, cause);
}

/** Where DocumentDB's words differ from those that drivers and tools look for. */
const MONGODB_WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^Pipeline stage name not recognized: (.+)$/, "Unrecognized pipeline stage name: '$1'"],
];

function messageFor(state: string, message: string): string {
  if (state === '57014') return 'operation exceeded time limit';
  if (codeOfSqlState(state) === codeOf('WriteConflict')) {
    return `${nameOf(codeOf('WriteConflict'))} error: this operation conflicted with another operation. Please retry your operation or multi-document transaction. (${message})`;
  }
  return MONGODB_WORDS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
