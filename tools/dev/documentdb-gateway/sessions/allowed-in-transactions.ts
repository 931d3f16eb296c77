import { CommandFailure } from '../errors/command-failure.ts';

/** What a transaction may contain: MongoDB's own list, less what DocumentDB cannot do inside one. */
const ALLOWED = new Set([
  'find',
  'getMore',
  'aggregate',
  'distinct',
  'count',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'bulkWrite',
  'create',
  'createIndexes',
  'killCursors',
  'commitTransaction',
  'abortTransaction',
]);
const CLOSED_DATABASES = new Set(['config', 'local']);

/** Throws OperationNotSupportedInTransaction where MongoDB would. */
export function requireAllowedInTransaction(name: string, database: string): void {
  if (!ALLOWED.has(name)) {
    throw new CommandFailure(
      'OperationNotSupportedInTransaction',
      `Cannot run '${name}' in a multi-document transaction.`,
    );
  }
  if (CLOSED_DATABASES.has(database)) {
    const message = `Cannot run command against the '${database}' database in a transaction.`;
    throw new CommandFailure('OperationNotSupportedInTransaction', message);
  }
}
