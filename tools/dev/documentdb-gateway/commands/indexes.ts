import type { Document } from 'bson';
import { decode, decodeExact, encode } from '../bson/documents.ts';
import { CommandFailure } from '../errors/command-failure.ts';
import { codeOfSqlState, unpackSqlState } from '../errors/sql-state.ts';
import { withMongoError } from '../errors/write-errors.ts';
import type { Command } from './command.ts';
import { bytesOf, type Call, type Handler, type Reply } from './context.ts';
import { firstPage } from './cursor-pages.ts';

/** Commands about indexes. */
export const INDEX_COMMANDS: Readonly<Record<string, Handler>> = {
  createIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
  listIndexes: (call) => firstPage(call, 'listIndexes'),
};

/** Built before the reply, as drivers expect; DocumentDB's background builds would wait for a job every two seconds. */
async function createIndexes(call: Call): Promise<Reply> {
  const { sql, command } = call;
  let reply: Buffer;
  let created: unknown;
  try {
    [{ created } = { created: false }] = await sql.run('createCollection', [
      command.database,
      command.collection,
    ]);
    reply = bytesOf(await sql.run('createIndexes', [command.database, withoutSimpleCollation(command)]));
  } catch (error) {
    throw await withMongoError(call, error);
  }
  const { raw } = decode(reply);
  const [shard] = Object.values(raw ?? {});
  if (!shard || typeof shard !== 'object') return { ok: 1 };
  if ('errmsg' in shard) throw failureInReply(shard);
  return { ...shard, createdCollectionAutomatically: created === true, ok: 1 };
}

/** The simple collation is what an index has anyway, but DocumentDB knows no collated indexes at all. */
function withoutSimpleCollation(command: Command): Buffer {
  if (!command.body.includes('collation')) return command.wholeBody;
  const body = command.decoded();
  const indexes: unknown = body['indexes'];
  if (!Array.isArray(indexes)) return command.wholeBody;
  const stripped = indexes.map(({ collation, ...index }: Document) =>
    collation?.locale === 'simple' ? index : { ...index, ...(collation ? { collation } : {}) },
  );
  return encode({ ...body, indexes: stripped });
}

async function dropIndexes({ sql, command }: Call): Promise<Reply> {
  const [row] = await sql.run('dropIndexes', [command.database, command.body]);
  // A procedure's result cannot be cast, so it comes as the type's text form.
  const text = String(row?.['retval']);
  const { ok, ...reply } = decodeExact(Buffer.from(text.slice('BSONHEX'.length), 'hex'));
  if (!ok || 'errmsg' in reply) throw failureInReply(reply);
  return { ...reply, ok: 1 };
}

function failureInReply(reply: object): CommandFailure {
  const { code, errmsg }: { code?: unknown; errmsg?: unknown } = reply;
  const packed = Number(code);
  // Small numbers are MongoDB codes already; a packed SQLSTATE has its fifth character beyond bit 24.
  const mongoCode = packed < 1 << 18 ? packed : codeOfSqlState(unpackSqlState(packed));
  return new CommandFailure(mongoCode, String(errmsg));
}
