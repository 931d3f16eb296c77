import pg from 'pg';

interface Waiter {
  resolve(client: pg.Client): void;
  reject(error: unknown): void;
}

/**
 * At most `max` PostgreSQL connections, opened when first needed; who finds none free waits in a queue.
 * Leaner than `pg-pool`, whose timers for every acquisition cost a tenth of a small read.
 */
export class ConnectionPool {
  private readonly config: pg.ClientConfig;
  private readonly max: number;
  private readonly onFailure: (error: unknown) => void;
  private readonly all = new Set<pg.Client>();
  private readonly idle: pg.Client[] = [];
  private readonly queue: Waiter[] = [];
  private opening = 0;
  private ended = false;

  constructor(config: pg.ClientConfig, max: number, onFailure: (error: unknown) => void) {
    this.config = config;
    this.max = max;
    this.onFailure = onFailure;
  }

  /** A connection for one user. Rejects when a new one is needed and cannot be opened. */
  async acquire(): Promise<pg.Client> {
    const free = this.idle.pop();
    if (free) return free;
    if (this.ended) throw new Error('the gateway is stopping');
    return new Promise((resolve, reject) => {
      this.queue.push({ resolve, reject });
      this.openIfNeeded();
    });
  }

  /** Gives a connection back; a broken one is closed instead. */
  release(client: pg.Client, broken: boolean): void {
    if (broken) this.discard(client);
    if (!this.all.has(client)) return this.openIfNeeded();
    const next = this.queue.shift();
    if (next) next.resolve(client);
    else if (this.ended) this.discard(client);
    else this.idle.push(client);
  }

  /** Closes idle connections at once and the others when they are released. */
  async end(): Promise<void> {
    this.ended = true;
    for (const waiter of this.queue.splice(0)) waiter.reject(new Error('the gateway is stopping'));
    await Promise.all(this.idle.splice(0).map((client) => client.end()));
  }

  private openIfNeeded(): void {
    if (this.queue.length <= this.opening || this.all.size + this.opening >= this.max || this.ended) return;
    this.opening++;
    this.open().then(
      (client) => {
        this.opening--;
        this.release(client, false);
      },
      (error: unknown) => {
        this.opening--;
        this.onFailure(error);
        this.queue.shift()?.reject(error);
        this.openIfNeeded();
      },
    );
  }

  private async open(): Promise<pg.Client> {
    const client = new pg.Client(this.config);
    client.on('error', (error) => {
      this.onFailure(error);
      this.discard(client);
    });
    await client.connect();
    this.all.add(client);
    return client;
  }

  private discard(client: pg.Client): void {
    const at = this.idle.indexOf(client);
    if (at >= 0) this.idle.splice(at, 1);
    if (this.all.delete(client)) client.end().catch((error: unknown) => this.onFailure(error));
  }
}
