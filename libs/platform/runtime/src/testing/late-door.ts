import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** An address at which nothing listens until it is opened; then it leads to `target`, a `host:port`. */
export async function lateDoor(target: string) {
  const [name = '', targetPort] = target.split(':');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(Number(targetPort), name);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      // Whichever side breaks takes the other along; the spec meets it as a lost connection.
      one.once('error', () => other.destroy());
    }
  });
  const port = await listen(server, 0);
  server.close();
  await once(server, 'close');
  return {
    target,
    host: `127.0.0.1:${port}`,
    open: () => listen(server, port),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
