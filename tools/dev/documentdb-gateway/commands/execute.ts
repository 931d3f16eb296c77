import { encode } from '../bson/documents.ts';
import type { SqlRunner } from '../database/database.ts';
import { CommandFailure } from '../errors/command-failure.ts';
import { failureOf } from '../errors/failure-of.ts';
import { addLabels } from '../errors/labels.ts';
import type { ConnectionId } from '../sessions/transaction.ts';
import type { Message } from '../wire/message.ts';
import { Command } from './command.ts';
import type { Reply, Shared } from './context.ts';
import { COMMANDS } from './table.ts';
import { inTransaction, onPool } from './time-limit.ts';

const ENDS_TRANSACTION = new Set(['commitTransaction', 'abortTransaction']);

/** Where a message came from. */
export interface Origin {
  readonly socket: ConnectionId;
  readonly connectionNumber: number;
}

/** Runs the command in a message and gives its reply as raw BSON. Never throws: a failure is a reply too. */
export async function execute(message: Message, shared: Shared, origin: Origin): Promise<Buffer> {
  let command: Command | undefined;
  try {
    command = new Command(message);
    const reply = await perform(command, shared, origin);
    return reply instanceof Buffer ? reply : encode(reply);
  } catch (error) {
    return encode(addLabels(failureOf(error), command).toReply());
  }
}

async function perform(command: Command, shared: Shared, origin: Origin): Promise<Reply> {
  const handler = COMMANDS.get(command.name);
  if (!handler) throw new CommandFailure('CommandNotFound', `no such command: '${command.name}'`);
  const run = (sql: SqlRunner, within: boolean): Reply | Promise<Reply> =>
    handler({ command, sql, inTransaction: within, shared, ...origin });

  if (command.flag('autocommit') === false && !ENDS_TRANSACTION.has(command.name)) {
    return shared.transactions.run(command, origin.socket, (lease) =>
      inTransaction(command, lease, (sql) => run(sql, true)),
    );
  }
  return onPool(command, shared.database, (sql) => run(sql, false));
}
