import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { freePort } from '../system/ports.ts';
import { doorsOf, greetingOf } from './greeting.ts';

describe('an address that the user names', () => {
  it.each([
    ['nats://127.0.0.1:4333', 'nats', [{ host: '127.0.0.1', port: 4333 }]],
    ['broker', 'nats', [{ host: 'broker', port: 4222 }]],
    ['nats://a:1,nats://b', 'nats', [{ host: 'a', port: 1 }, { host: 'b', port: 4222 }]], // prettier-ignore
    ['mongodb://u:p%40x@a,b:2/?replicaSet=r', 'mongodb', [{ host: 'a', port: 4222 }, { host: 'b', port: 2 }]], // prettier-ignore
    ['mongodb://[::1]:27017', 'mongodb', [{ host: '::1', port: 27017 }]],
    ['mongodb+srv://cluster.example', 'mongodb', []],
    ['tls://broker:4222', 'nats', []],
  ])('%s has its doors', (address, scheme, doors) => {
    expect(doorsOf(address, scheme, 4222)).toEqual(doors);
  });

  it('is believed when a server greets', async () => {
    const server = createServer((socket) => void socket.end('INFO {}\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await greetingOf(`nats://127.0.0.1:${port}`, 'nats', 4222)).toContain('INFO');
    server.close();
  });

  it('is refused without its password when nobody answers', async () => {
    const port = await freePort();
    await expect(greetingOf(`mongodb://u:p@127.0.0.1:${port}/`, 'mongodb', 27017)).rejects.toThrow(
      `Nothing answers at 127.0.0.1:${port} (ECONNREFUSED).`,
    );
  });
});
