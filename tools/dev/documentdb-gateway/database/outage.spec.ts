import net from 'node:net';
import { once } from 'node:events';
import { databaseAddress } from '../testing/database-address.ts';
import { startGateway, type RunningGateway } from '../testing/start-gateway.ts';

/** A way to PostgreSQL that can be cut and mended. */
class Cable {
  private readonly sockets = new Set<net.Socket>();
  private server: net.Server | undefined;
  port = 0;

  async mend(): Promise<void> {
    const { host, port } = databaseAddress();
    const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
    this.server = net.createServer((near) => {
      const far = net.connect(target);
      near.pipe(far).pipe(near);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy()).on('close', () => void (near.destroy(), far.destroy()));
      }
    });
    await once(this.server.listen(this.port, '127.0.0.1'), 'listening');
    const address = this.server.address();
    this.port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  cut(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}

const cable = new Cable();
let gateway: RunningGateway;
beforeAll(async () => {
  await cable.mend();
  gateway = await startGateway({ database: { ...databaseAddress(), host: '127.0.0.1', port: cable.port } });
});
afterAll(async () => {
  await gateway.stop();
  cable.cut();
});

const marks = () => gateway.db.collection<{ _id: number; n: number }>('marks');

describe('while PostgreSQL is away', () => {
  it('a write waits in its driver and is done once when the database is back', async () => {
    await marks().insertOne({ _id: 1, n: 0 });
    cable.cut();
    const write = marks().updateOne({ _id: 1 }, { $inc: { n: 1 } });
    const mended = new Promise((resolve) => setTimeout(resolve, 700)).then(() => cable.mend());
    expect(await write).toMatchObject({ modifiedCount: 1 });
    await mended;
    expect((await marks().findOne({ _id: 1 }))?.n).toBe(1);
  });

  it('a client without patience is told what is missing', async () => {
    cable.cut();
    const hasty = gateway.connect({ serverSelectionTimeoutMS: 3_000 });
    const asked = hasty.db(gateway.db.databaseName).collection('marks').findOne();
    await expect(asked).rejects.toThrow(/PostgreSQL (with DocumentDB at 127\.0\.0\.1:\d+ )?is away/);
    await cable.mend();
    expect(await marks().countDocuments()).toBe(1);
  });

  it('a transaction is lost, which its driver tries again', async () => {
    let tries = 0;
    await gateway.client.withSession((session) =>
      session.withTransaction(async () => {
        await marks().updateOne({ _id: 1 }, { $set: { n: 10 } }, { session });
        if (++tries === 1) {
          cable.cut();
          await cable.mend();
        }
        await marks().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      }),
    );
    expect(tries).toBe(2);
    expect((await marks().findOne({ _id: 1 }))?.n).toBe(11);
  });
});
