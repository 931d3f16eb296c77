import type { Document } from 'bson';
import { decode, decodeExact, encode } from '../bson/documents.ts';
import { fieldsOf } from '../bson/fields.ts';
import type { Call } from '../commands/context.ts';
import type { SqlRunner } from '../database/database.ts';
import { CommandFailure } from './command-failure.ts';
import { codeOf } from './codes.ts';
import { duplicateKey, type ViolatedIndex } from './duplicate-key.ts';
import { failureOf } from './failure-of.ts';
import { refusedDocument } from './refused-document.ts';
import { codeOfSqlState, sqlStateOf, unpackSqlState } from './sql-state.ts';

/** Failures of a single statement that make the whole command fail, so that its client tries all of it again. */
const FAIL_THE_COMMAND = new Set(['WriteConflict', 'MaxTimeMSExpired'].map(codeOf));

/**
 * The reply of a batch with the packed SQLSTATEs inside `writeErrors` turned into MongoDB codes and messages.
 * A reply without `writeErrors` is passed through untouched. Inside a transaction the first one fails the command.
 */
export async function withMongoErrors(call: Call, reply: Buffer, sql: SqlRunner): Promise<Buffer> {
  if (!fieldsOf(reply).has('writeErrors')) return reply;
  const document = decodeExact(reply);
  const errors: Document[] = [];
  for (const { index, code, errmsg } of document['writeErrors'] as Document[]) {
    const failure = await failureOfStatement(
      call,
      Number(index),
      unpackSqlState(Number(code)),
      String(errmsg),
      sql,
    );
    if (call.inTransaction || FAIL_THE_COMMAND.has(failure.code)) throw failure;
    errors.push({ index, code: failure.code, errmsg: failure.message, ...failure.details });
  }
  return encode({ ...document, writeErrors: errors });
}

async function failureOfStatement(
  call: Call,
  index: number,
  state: string,
  message: string,
  sql: SqlRunner,
): Promise<CommandFailure> {
  const code = codeOfSqlState(state);
  if (code !== codeOf('DuplicateKey')) return new CommandFailure(code, message);
  const name = /Index '(.+)'/.exec(message)?.[1] ?? '_id_';
  const violated = await indexWhere(call, (row) => row['name'] === name);
  const document = await refusedDocument(call.command, index, sql);
  return duplicateKey(call.command.namespace, violated ?? { name, keyPattern: undefined }, document);
}

/** An error thrown by a statement, with the words of E11000 when it is a duplicate key. */
export async function withMongoError(call: Call, error: unknown): Promise<CommandFailure> {
  const failure = failureOf(error);
  if (failure.code !== codeOf('DuplicateKey') || sqlStateOf(error) === undefined) return failure;
  const detail = textOf(error, 'detail');
  const constraint = textOf(error, 'constraint');
  const [pattern, document] = detail.includes('object_id')
    ? [undefined, detail.match(/\(\d+, BSONHEX([0-9a-f]+)\)/)?.[1]]
    : [detail.match(/'BSONHEX([0-9a-f]+)'/)?.[1], detail.match(/=\(BSONHEX([0-9a-f]+)/)?.[1]];
  const namespace = call.command.namespace;
  if (!pattern) {
    const id = document && decode(Buffer.from(document, 'hex'))[''];
    return duplicateKey(namespace, { name: '_id_', keyPattern: { _id: 1 } }, { _id: id });
  }
  const keyPattern = decode(Buffer.from(pattern, 'hex'));
  const indexId = /_index_(\d+)$/.exec(constraint)?.[1];
  const known = await indexWhere(call, (row) => String(row['index_id']) === indexId);
  const name = known?.name ?? Object.entries(keyPattern).flat().join('_');
  return duplicateKey(
    namespace,
    { name, keyPattern },
    document ? decode(Buffer.from(document, 'hex')) : undefined,
  );
}

/** Asked on the pool: the call's own transaction may already be beyond answering. */
async function indexWhere(
  { command, shared }: Call,
  wanted: (row: Readonly<Record<string, unknown>>) => boolean,
): Promise<ViolatedIndex | undefined> {
  const rows = await shared.database.run('indexNames', [command.database, command.collection]);
  const row = rows.find(wanted);
  const key = row?.['key'];
  if (!(key instanceof Buffer)) return undefined;
  return { name: String(row?.['name']), keyPattern: decode(key) };
}

function textOf(error: unknown, property: 'detail' | 'constraint'): string {
  const value: unknown =
    error instanceof Error ? Object.getOwnPropertyDescriptor(error, property)?.value : undefined;
  return typeof value === 'string' ? value : '';
}
