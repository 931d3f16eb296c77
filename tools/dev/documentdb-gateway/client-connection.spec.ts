import { once } from 'node:events';
import net from 'node:net';
import { serialize } from 'bson';
import { ClientConnection } from './client-connection.ts';
import { eventually } from './testing/eventually.ts';
import { opMsg } from './testing/raw-client.ts';

const MEBIBYTE = 1024 * 1024;
const COUNT = 64;

/** A connection whose answers the spec gives itself, and the client's end of it. */
async function connected(answer: () => Promise<Buffer>): Promise<{ client: net.Socket; close: () => void }> {
  const server = net.createServer((socket) => new ClientConnection(socket, answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const client = net.connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  await once(client, 'connect');
  return { client, close: () => void (client.destroy(), server.close()) };
}

const unchanging = () => {
  let last = -1;
  let since = performance.now();
  return (value: number) => {
    if (value !== last) [last, since] = [value, performance.now()];
    return value > 0 && performance.now() - since > 250;
  };
};

describe('a connection', () => {
  it('stops reading while commands wait, and goes on when they are answered', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let answered = 0;
    const { client, close } = await connected(async () => {
      await gate;
      answered++;
      return Buffer.from(serialize({ ok: 1 }));
    });
    client.resume();
    const message = opMsg({ requestId: 1, body: { x: Buffer.alloc(MEBIBYTE) } });
    for (let sent = 0; sent < COUNT; sent++) client.write(message);

    const left = await eventually(() => client.writableLength, unchanging());
    expect(left).toBeGreaterThan((COUNT / 2) * MEBIBYTE);
    open();
    await eventually(
      () => answered,
      (count) => count === COUNT,
    );
    close();
  });

  it('runs nothing more for a client that does not read its replies', async () => {
    let answered = 0;
    const { client, close } = await connected(async () => {
      answered++;
      return Buffer.from(serialize({ x: Buffer.alloc(MEBIBYTE) }));
    });
    client.pause();
    for (let sent = 0; sent < COUNT; sent++) client.write(opMsg({ requestId: 1, body: { ping: 1 } }));
    expect(await eventually(() => answered, unchanging())).toBeLessThan(COUNT / 2);
    client.resume();
    await eventually(
      () => answered,
      (count) => count === COUNT,
    );
    close();
  });

  it('is closed when it does not speak the protocol', async () => {
    const { client, close } = await connected(async () => Buffer.alloc(0));
    client.on('error', () => client.destroy());
    client.write('GET / HTTP/1.1\r\n\r\n');
    await once(client, 'close');
    close();
  });
});
