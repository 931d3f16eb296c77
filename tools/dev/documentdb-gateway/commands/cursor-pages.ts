import { bytesOf, type Call, type Handler, type Reply } from './context.ts';
import { CommandFailure } from '../errors/command-failure.ts';
import { toLong } from './command.ts';

type PagedStatement = 'find' | 'aggregate' | 'listCollections' | 'listIndexes';

/** Runs a statement whose first page is the reply, and remembers where the next one starts. */
export async function firstPage(
  { command, sql, shared, socket }: Call,
  statement: PagedStatement,
): Promise<Reply> {
  const rows = await sql.run(statement, [command.database, command.wholeBody]);
  const next = rows[0]?.['next'];
  if (next instanceof Buffer) {
    shared.cursors.keep(String(rows[0]?.['id']), namespaceOf(command), command.sessionId, socket, next);
  }
  return bytesOf(rows, 'page');
}

/** The namespace drivers send back in `getMore`. */
function namespaceOf(command: Call['command']): string {
  if (command.name === 'listCollections') return `${command.database}.$cmd.ListCollections`;
  const collection = command.text(command.name);
  return `${command.database}.${collection ?? '$cmd.aggregate'}`;
}

async function getMore({ command, sql, shared, socket }: Call): Promise<Reply> {
  const id = command.long('getMore');
  const collection = command.text('collection');
  if (id === undefined || collection === undefined) {
    throw new CommandFailure('FailedToParse', "getMore needs a cursor id and a 'collection'");
  }
  let page: Buffer | undefined;
  await shared.cursors.advance(
    String(id),
    `${command.database}.${collection}`,
    socket,
    async (continuation) => {
      const rows = await sql.run('getMore', [command.database, command.body, continuation]);
      page = bytesOf(rows, 'page');
      const next = rows[0]?.['next'];
      return next instanceof Buffer ? next : undefined;
    },
  );
  if (!page) throw new TypeError('DocumentDB returned no page');
  return page;
}

function killCursors({ command, shared }: Call): Reply {
  const ids: unknown = command.decoded()['cursors'];
  if (!Array.isArray(ids)) throw new CommandFailure('TypeMismatch', "killCursors needs an array 'cursors'");
  const killed = ids.map((id) => ({ id: toLong(String(id)), existed: shared.cursors.kill(String(id)) }));
  return {
    cursorsKilled: killed.filter(({ existed }) => existed).map(({ id }) => id),
    cursorsNotFound: killed.filter(({ existed }) => !existed).map(({ id }) => id),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
}

/** Commands about cursors that are already open. */
export const CURSOR_COMMANDS: Readonly<Record<string, Handler>> = { getMore, killCursors };
