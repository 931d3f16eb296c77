import { fieldsOf } from '../bson/fields.ts';
import type { SqlRunner } from '../database/database.ts';
import type { StatementName } from '../database/statements.ts';
import { withMongoErrors, withMongoError } from '../errors/write-errors.ts';
import { bytesOf, type Call, type Handler, type Reply } from './context.ts';

type BatchName = 'insert' | 'update' | 'delete';

const ITEMS: Readonly<Record<BatchName, string>> = {
  insert: 'documents',
  update: 'updates',
  delete: 'deletes',
};

/** Commands that write documents. */
export const WRITES: Readonly<Record<string, Handler>> = {
  insert: (call) => batch(call, 'insert'),
  update: (call) => batch(call, 'update'),
  delete: (call) => batch(call, 'delete'),
  findAndModify,
  findandmodify: findAndModify,
};

async function batch(call: Call, name: BatchName): Promise<Reply> {
  const { command } = call;
  const sequence = command.sequences.get(ITEMS[name]) ?? null;
  const write = async (sql: SqlRunner, transactionId: string | null): Promise<Buffer> => {
    const values = [command.database, command.body, sequence, transactionId];
    return withMongoErrors(call, bytesOf(await sql.run(name, values)), sql);
  };
  return once(call, () => countAtMostTwo(call, ITEMS[name]), write);
}

async function findAndModify(call: Call): Promise<Reply> {
  const { command } = call;
  const write = async (sql: SqlRunner, transactionId: string | null): Promise<Buffer> => {
    try {
      return bytesOf(
        await sql.run('findAndModify' satisfies StatementName, [
          command.database,
          command.body,
          transactionId,
        ]),
      );
    } catch (error) {
      throw await withMongoError(call, error);
    }
  };
  return once(call, () => 1, write);
}

function once(
  call: Call,
  statements: () => number,
  write: (sql: SqlRunner, transactionId: string | null) => Promise<Buffer>,
): Promise<Buffer> {
  const { command, sql, shared, inTransaction } = call;
  if (inTransaction || command.transactionNumber === undefined) return write(sql, null);
  return shared.retryableWrites.once(command, statements(), (means) =>
    'lease' in means ? write(means.lease, null) : write(sql, means.transactionId),
  );
}

/** Only "one" and "more than one" differ, so a long sequence is not walked. */
function countAtMostTwo({ command }: Call, field: string): number {
  const sequence = command.sequences.get(field);
  if (sequence) return sequence.length > sequence.readInt32LE(0) ? 2 : 1;
  const array = command.raw(field);
  return array ? Math.min(fieldsOf(array).size, 2) : 0;
}
