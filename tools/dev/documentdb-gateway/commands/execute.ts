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

/**
 * Milliseconds a command that has not begun waits for an absent database. Drivers send a failed command again only
 * once, so the second try had better find the database back after a restart.
 */
const PATIENCE = 2_000;
const HELLO = new Set(['hello', 'ismaster', 'isMaster']);

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
  if (waitsForDatabase(command)) await shared.database.availability.whenBack(PATIENCE);
  const run = (sql: SqlRunner, within: boolean): Reply | Promise<Reply> =>
    handler({ command, sql, inTransaction: within, shared, ...origin });

  if (command.flag('autocommit') === false && !ENDS_TRANSACTION.has(command.name)) {
    return shared.transactions.run(command, origin.socket, (lease) =>
      inTransaction(command, lease, (sql) => run(sql, true)),
    );
  }
  return onPool(command, shared.database, (sql) => run(sql, false));
}

/** Everything does but the heartbeat, by which a driver learns that it should wait itself; only a first `hello` names its client. */
function waitsForDatabase(command: Command): boolean {
  return !HELLO.has(command.name) || command.has('client');
}
