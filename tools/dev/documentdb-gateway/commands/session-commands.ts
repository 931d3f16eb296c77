import { Binary } from 'bson';
import { CommandFailure } from '../errors/command-failure.ts';
import type { Call, Handler, Reply } from './context.ts';

/** Commands about sessions and the transactions in them. */
export const SESSION_COMMANDS: Readonly<Record<string, Handler>> = {
  endSessions: endNamedSessions,
  killSessions: endNamedSessions,
  refreshSessions: () => ({ ok: 1 }),
  commitTransaction: async ({ shared, command }) => {
    await shared.transactions.commit(command);
    return { ok: 1 };
  },
  abortTransaction: async ({ shared, command }) => {
    await shared.transactions.abort(command);
    return { ok: 1 };
  },
};

async function endNamedSessions({ command, shared }: Call): Promise<Reply> {
  const sessions: unknown = command.decoded()[command.name];
  if (!Array.isArray(sessions))
    throw new CommandFailure('TypeMismatch', `${command.name} needs an array of sessions`);
  for (const session of sessions) {
    const id: unknown = session?.id;
    if (!(id instanceof Binary)) throw new CommandFailure('TypeMismatch', 'a session has a binary id');
    const hex = id.toString('hex').replaceAll('-', '');
    shared.cursors.killOfSession(hex);
    shared.retryableWrites.forgetSession(hex);
    await shared.transactions.endSession(hex);
  }
  return { ok: 1 };
}
