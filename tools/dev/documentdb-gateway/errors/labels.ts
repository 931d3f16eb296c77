import type { Command } from '../commands/command.ts';
import type { CommandFailure } from './command-failure.ts';
import { codeOf } from './codes.ts';

const TRANSIENT = new Set(['WriteConflict', 'NoSuchTransaction', 'ShutdownInProgress'].map(codeOf));

/** Adds the labels by which drivers decide whether to send a command, or a whole transaction, again. */
export function addLabels(failure: CommandFailure, command: Command | undefined): CommandFailure {
  if (!command) return failure;
  const inTransaction = command.flag('autocommit') === false;
  const commits = command.name === 'commitTransaction';
  if (inTransaction && !failure.labels.has('UnknownTransactionCommitResult')) {
    if (TRANSIENT.has(failure.code)) failure.withLabel('TransientTransactionError');
  }
  const retryable =
    (!inTransaction && command.transactionNumber !== undefined) ||
    commits ||
    command.name === 'abortTransaction';
  if (retryable && failure.code === codeOf('ShutdownInProgress')) {
    failure.withLabel('RetryableWriteError');
  }
  return failure;
}
