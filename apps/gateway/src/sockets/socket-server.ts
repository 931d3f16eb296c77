import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '@nuanxin/platform/kernel';
import { Server } from 'socket.io';
import { HttpServer } from '../http/http-server';
import { watchBacklog } from './backlog';
import type { TickServer, TickSocket } from './protocol';
import { Revocation } from './revocation';
import { Rooms } from './rooms';
import { SocketAdmission } from './socket-admission';
import { Viewers } from './viewers';
import { Watch } from './watch';

/** Bytes of one message from a browser: `watch` and `unwatch` are short. */
const MESSAGE_LIMIT_BYTES = 4_096;

/** The sockets beside the API, on the same port: who connects, what they ask, when they are closed. */
@Injectable()
export class SocketServer implements OnModuleInit, BeforeApplicationShutdown {
  private readonly server: TickServer;
  private stops: readonly (() => void)[] = [];

  constructor(
    { fastify }: HttpServer,
    private readonly admission: SocketAdmission,
    private readonly watch: Watch,
    private readonly rooms: Rooms,
    private readonly viewers: Viewers,
    private readonly revocation: Revocation,
    private readonly log: Log,
  ) {
    this.server = new Server(fastify.server, {
      transports: ['websocket'],
      perMessageDeflate: false,
      serveClient: false,
      maxHttpBufferSize: MESSAGE_LIMIT_BYTES,
      allowRequest: (request, decide) => decide(null, admission.allows(request)),
    });
  }

  onModuleInit(): void {
    this.rooms.attach(this.server);
    this.server.use((socket, next) => {
      this.admission.introduce(socket).then(
        () => next(),
        (error: unknown) => next(this.refused(error)),
      );
    });
    this.server.on('connection', (socket) => void this.welcome(socket));
    this.stops = [this.viewers.start(this.server), this.revocation.start(this.server)];
  }

  /** Before the HTTP server closes, which waits for every connection. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const stop of this.stops) stop();
    this.server.disconnectSockets(true);
    await this.server.close();
  }

  private async welcome(socket: TickSocket): Promise<void> {
    watchBacklog(socket);
    socket.on('watch', async (request, acknowledge) => {
      if (typeof acknowledge === 'function') acknowledge(await this.watch.begin(socket, request));
    });
    socket.on('unwatch', (request) => this.watch.end(socket, request));
    if (!(await this.admission.stillHolds(socket))) socket.disconnect(true);
  }

  private refused(error: unknown): Error {
    this.log.fault('socket.refused', error);
    return new Error('service.unavailable');
  }
}
