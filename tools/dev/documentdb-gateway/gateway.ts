import net from 'node:net';
import { ClientConnection } from './client-connection.ts';
import { execute } from './commands/execute.ts';
import type { Shared } from './commands/context.ts';
import { Cursors } from './cursors.ts';
import { Database } from './database/database.ts';
import { prepareOrderedIndexes } from './database/ordered-indexes.ts';
import { prepareOutcomeTable } from './database/outcome-table.ts';
import { RetryableWrites } from './sessions/retryable-writes.ts';
import { Transactions } from './sessions/transactions.ts';
import type { GatewaySettings } from './settings.ts';

const FORGET_OUTCOMES_EVERY = 10 * 60_000;
/** What a command may still take when the gateway is told to stop, in milliseconds. */
const GRACE = 5_000;

/** The MongoDB wire protocol on a loopback port, in front of one DocumentDB. */
export class Gateway {
  private readonly settings: GatewaySettings;
  private readonly shared: Shared;
  private readonly server: net.Server;
  private readonly clients = new Set<ClientConnection>();
  private connections = 0;
  private cleaner: NodeJS.Timeout | undefined;

  constructor(settings: GatewaySettings) {
    this.settings = settings;
    const database = new Database(settings.database);
    this.shared = {
      database,
      cursors: new Cursors(database, settings.cursorIdleTime),
      transactions: new Transactions(database, settings.transactionLifetime),
      retryableWrites: new RetryableWrites(database),
    };
    this.server = net.createServer((socket) => this.accept(socket));
  }

  /** Listens; resolves to the port. Rejects, leaving nothing open, when PostgreSQL is away or the port is taken. */
  async start(): Promise<number> {
    const { host, port } = this.settings;
    try {
      await prepareOutcomeTable(this.shared.database);
      await prepareOrderedIndexes(this.shared.database);
      await new Promise<void>((resolve, reject) => {
        this.server.once('error', reject).listen(port, host, () => resolve());
      });
    } catch (error) {
      this.shared.cursors.stop();
      await this.shared.database.close();
      throw error;
    }
    this.cleaner = setInterval(() => this.forgetOutcomes(), FORGET_OUTCOMES_EVERY);
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  /** Answers what is running, undoes open transactions, closes every connection. */
  async stop(): Promise<void> {
    clearInterval(this.cleaner);
    const closed = new Promise((resolve) => this.server.close(resolve));
    const grace = new Promise((resolve) => setTimeout(resolve, GRACE).unref());
    await Promise.race([Promise.all([...this.clients].map((client) => client.finish())), grace]);
    await this.shared.transactions.endAll();
    this.shared.cursors.stop();
    await this.shared.database.close();
    await Promise.race([closed, grace]);
  }

  private accept(socket: net.Socket): void {
    const origin = { socket, connectionNumber: ++this.connections };
    const client = new ClientConnection(socket, (message) => execute(message, this.shared, origin));
    this.clients.add(client);
    socket.on('close', () => {
      this.clients.delete(client);
      this.shared.cursors.orphanSocket(socket);
      void this.shared.transactions.closeSocket(socket);
    });
  }

  private forgetOutcomes(): void {
    const { database } = this.shared;
    database.run('forgetOutcomes', []).catch((error: unknown) => database.availability.noteFailure(error));
  }
}
