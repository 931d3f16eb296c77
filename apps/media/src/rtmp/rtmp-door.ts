import { createServer, type Server, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { type Admit, PublisherConnection } from './publisher-connection';

/** More encoders at once than any county runs; beyond it new ones are turned away. */
const MAX_CONNECTIONS = 100;

/** Listens for encoders and hands each to `admit`. */
export class RtmpDoor {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(admit: Admit, faulted: (error: unknown) => void) {
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      new PublisherConnection(socket, admit, randomBytes, faulted);
    });
    this.server.maxConnections = MAX_CONNECTIONS;
  }

  /** Answers the port; 0 asks the system for a free one. */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        const address = this.server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
