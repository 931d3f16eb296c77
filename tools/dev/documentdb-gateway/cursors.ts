import type { Database } from './database/database.ts';
import { CommandFailure } from './errors/command-failure.ts';
import type { ConnectionId } from './sessions/transaction.ts';

/** An open result: all that the next page needs is the continuation, so it occupies no PostgreSQL connection. */
interface Cursor {
  readonly namespace: string;
  readonly session: string | undefined;
  socket: ConnectionId;
  continuation: Buffer;
  /** Milliseconds since the gateway started, after which nobody is expected to come back. */
  expiresAt: number;
  busy: boolean;
}

const SWEEP_EVERY = 5_000;
/** After its socket has closed a cursor waits this long for another socket of the same pool. */
const ORPHAN_TIME = 60_000;

/** The cursors of all clients. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();
  private readonly database: Database;
  private readonly idleTime: number;
  private readonly sweeper: NodeJS.Timeout;

  constructor(database: Database, idleTime: number) {
    this.database = database;
    this.idleTime = idleTime;
    this.sweeper = setInterval(
      () => this.killWhere(({ expiresAt }) => expiresAt < performance.now()),
      Math.min(SWEEP_EVERY, idleTime),
    );
    this.sweeper.unref();
  }

  get count(): number {
    return this.open.size;
  }

  keep(
    id: string,
    namespace: string,
    session: string | undefined,
    socket: ConnectionId,
    continuation: Buffer,
  ): void {
    const expiresAt = performance.now() + this.idleTime;
    this.open.set(id, { namespace, session, socket, continuation, expiresAt, busy: false });
  }

  /**
   * Lets `read` fetch the next page from a continuation; it returns the one after it, or undefined at the end.
   * Throws CursorNotFound, CursorInUse, or Unauthorized for a cursor of another collection.
   */
  async advance(
    id: string,
    namespace: string,
    socket: ConnectionId,
    read: (continuation: Buffer) => Promise<Buffer | undefined>,
  ): Promise<void> {
    const cursor = this.open.get(id);
    if (!cursor) throw new CommandFailure('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.busy) throw new CommandFailure('CursorInUse', `cursor id ${id} is already in use`);
    if (cursor.namespace !== namespace) {
      const message = `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`;
      throw new CommandFailure('Unauthorized', message);
    }
    cursor.busy = true;
    let next: Buffer | undefined;
    try {
      next = await read(cursor.continuation);
    } finally {
      cursor.busy = false;
      if (!next) this.open.delete(id);
    }
    if (!next) return;
    cursor.continuation = next;
    cursor.socket = socket;
    cursor.expiresAt = performance.now() + this.idleTime;
  }

  /** Whether there was such a cursor; it is gone now. */
  kill(id: string): boolean {
    const existed = this.open.delete(id);
    if (existed) this.deleteInDatabase([id]);
    return existed;
  }

  killOfSession(session: string): void {
    this.killWhere((cursor) => cursor.session === session);
  }

  /** The database or collection is gone: `prefix` is `database.` or a whole namespace. */
  killOfNamespace(matches: (namespace: string) => boolean): void {
    this.killWhere((cursor) => matches(cursor.namespace));
  }

  orphanSocket(socket: ConnectionId): void {
    const latest = performance.now() + ORPHAN_TIME;
    for (const cursor of this.open.values()) {
      if (cursor.socket === socket) cursor.expiresAt = Math.min(cursor.expiresAt, latest);
    }
  }

  stop(): void {
    clearInterval(this.sweeper);
    this.killWhere(() => true);
  }

  private killWhere(condemned: (cursor: Cursor) => boolean): void {
    const ids = [...this.open].filter(([, cursor]) => !cursor.busy && condemned(cursor)).map(([id]) => id);
    for (const id of ids) this.open.delete(id);
    if (ids.length) this.deleteInDatabase(ids);
  }

  /** A page file that stays behind when this fails is removed by DocumentDB's own clean-up. */
  private deleteInDatabase(ids: readonly string[]): void {
    this.database
      .run('deleteCursors', [`{${ids.join()}}`])
      .catch((error: unknown) => this.database.availability.noteFailure(error));
  }
}
