import type { Document } from 'bson';
import { decode, encode } from '../bson/documents.ts';
import type { Command } from '../commands/command.ts';
import type { SqlRunner } from '../database/database.ts';

/**
 * The document that a statement of a batch wanted to store when a unique index refused it, as far as the command
 * and the stored document tell: DocumentDB names the index only. Values computed by operators other than
 * `$set`, `$setOnInsert` and replacement are those from before the update.
 */
export async function refusedDocument(
  command: Command,
  index: number,
  sql: SqlRunner,
): Promise<Document | undefined> {
  if (command.name === 'insert') {
    const raw = command.items('documents')[index];
    return raw && decode(raw);
  }
  const raw = command.items('updates')[index];
  if (!raw) return undefined;
  const { q = {}, u = {} } = decode(raw);
  if (Array.isArray(u)) return undefined;
  const stored = await storedDocument(command, q, sql);
  const isReplacement = !Object.keys(u).some((name) => name.startsWith('$'));
  if (isReplacement) return { _id: stored?.['_id'] ?? q._id, ...u };
  const base = stored ?? Object.fromEntries(Object.entries(q).filter(([name]) => !name.startsWith('$')));
  return overlay(base, { ...(stored ? {} : u.$setOnInsert), ...u.$set });
}

async function storedDocument(
  command: Command,
  filter: Document,
  sql: SqlRunner,
): Promise<Document | undefined> {
  const find = encode({ find: command.collection, filter, limit: 1, singleBatch: true });
  const [row] = await sql.run('find', [command.database, find]);
  const page = row?.['page'];
  const batch: unknown = page instanceof Buffer ? decode(page)['cursor']?.firstBatch : undefined;
  return Array.isArray(batch) ? batch[0] : undefined;
}

function overlay(base: Document, assigned: Document): Document {
  const result = structuredCloneOf(base);
  for (const [path, value] of Object.entries(assigned)) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    let target: Document = result;
    for (const name of names) {
      if (typeof target[name] !== 'object' || target[name] === null) target[name] = {};
      target = target[name];
    }
    target[last] = value;
  }
  return result;
}

/** Through BSON, so that its value types keep their classes. */
function structuredCloneOf(document: Document): Document {
  return decode(encode(document));
}
