import { CommandFailure } from '../errors/command-failure.ts';
import { firstPage } from './cursor-pages.ts';
import { bytesOf, type Call, type Handler, type Reply } from './context.ts';

/** Commands about whole collections and databases. */
export const COLLECTION_COMMANDS: Readonly<Record<string, Handler>> = {
  create: async ({ sql, command }) => bytesOf(await sql.run('create', [command.database, command.body])),
  drop,
  dropDatabase,
  renameCollection,
  collMod: async ({ sql, command }) =>
    bytesOf(await sql.run('collMod', [command.database, command.collection, command.body])),
  listCollections: (call) => firstPage(call, 'listCollections'),
  listDatabases: async ({ sql, command }) => bytesOf(await sql.run('listDatabases', [command.body])),
  collStats,
  collstats: collStats,
  dbStats,
  dbstats: dbStats,
  validate: async ({ sql, command }) => bytesOf(await sql.run('validate', [command.database, command.body])),
  compact: async ({ sql, command }) => bytesOf(await sql.run('compact', [command.body])),
};

async function drop({ sql, command, shared }: Call): Promise<Reply> {
  const rows = await sql.run('drop', [command.database, command.collection]);
  shared.cursors.killOfNamespace((namespace) => namespace === command.namespace);
  return rows[0]?.['dropped'] === true ? { ns: command.namespace, ok: 1 } : { ok: 1 };
}

async function dropDatabase({ sql, command, shared }: Call): Promise<Reply> {
  await sql.run('dropDatabase', [command.database]);
  shared.cursors.killOfNamespace((namespace) => namespace.startsWith(`${command.database}.`));
  return { dropped: command.database, ok: 1 };
}

async function renameCollection({ sql, command, shared }: Call): Promise<Reply> {
  const source = command.text('renameCollection');
  if (!source) throw new CommandFailure('BadValue', 'renameCollection needs the full name of a collection');
  const reply = bytesOf(await sql.run('renameCollection', [command.body]));
  shared.cursors.killOfNamespace((namespace) => namespace === source);
  return reply;
}

async function collStats({ sql, command }: Call): Promise<Reply> {
  return bytesOf(
    await sql.run('collStats', [command.database, command.collection, String(command.number('scale') ?? 1)]),
  );
}

async function dbStats({ sql, command }: Call): Promise<Reply> {
  return bytesOf(await sql.run('dbStats', [command.database, String(command.number('scale') ?? 1)]));
}
