import { inject, InjectionToken, Service, signal } from '@angular/core';
import type { Socket } from 'socket.io-client';

type SocketLike = Pick<Socket, 'on' | 'emit' | 'connect' | 'disconnect'>;

/** Opens the connection to the gateway; the library is fetched with the first screen that watches something. */
export const OPEN_SOCKET = new InjectionToken<() => Promise<SocketLike>>('open socket', {
  factory: () => async () => {
    const { io } = await import('socket.io-client');
    return io({
      path: '/socket.io',
      transports: ['websocket'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 8000,
    });
  },
});

/** The gateway's answer to `watch`: the picture of this moment, or why not. */
export interface WatchAnswer {
  readonly snapshot?: unknown;
  readonly problem?: unknown;
}

export interface Watcher {
  arrived(data: unknown): void;
  answered(answer: WatchAnswer): void;
}

interface Frame {
  readonly type: string;
  readonly key: string;
  readonly data: unknown;
}

/** One socket for all that is watched on this page; after a lost line everything is watched anew. */
@Service()
export class LiveSocket {
  private readonly open = inject(OPEN_SOCKET);
  private readonly watched = new Map<string, { type: string; key: string; watchers: Set<Watcher> }>();
  private readonly line = signal<'idle' | 'connecting' | 'open' | 'lost'>('idle');
  private socket: Promise<SocketLike> | undefined;

  readonly state = this.line.asReadonly();

  /** Watches `type` of `key` until the returned function is called. */
  watch(type: string, key: string, watcher: Watcher): () => void {
    const name = `${type} ${key}`;
    const entry = this.watched.get(name) ?? { type, key, watchers: new Set<Watcher>() };
    entry.watchers.add(watcher);
    this.watched.set(name, entry);
    void this.connected().then((socket) => this.line() === 'open' && this.request(socket, entry));
    return () => {
      entry.watchers.delete(watcher);
      if (entry.watchers.size > 0) return;
      this.watched.delete(name);
      void this.socket?.then((socket) => socket.emit('unwatch', { type, key }));
    };
  }

  private connected(): Promise<SocketLike> {
    this.socket ??= this.start();
    return this.socket;
  }

  private async start(): Promise<SocketLike> {
    this.line.set('connecting');
    const socket = await this.open();
    socket.on('connect', () => {
      this.line.set('open');
      this.watched.forEach((entry) => this.request(socket, entry));
    });
    socket.on('connect_error', () => this.line.set('lost'));
    socket.on('disconnect', (reason) => {
      this.line.set('lost');
      // The library does not come back by itself when the server closed the socket (rights changed, server leaving).
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1000);
    });
    socket.on('tick', (frame: Frame) => {
      this.watched.get(`${frame.type} ${frame.key}`)?.watchers.forEach((one) => one.arrived(frame.data));
    });
    return socket;
  }

  private request(socket: SocketLike, entry: { type: string; key: string; watchers: Set<Watcher> }): void {
    socket.emit('watch', { type: entry.type, key: entry.key }, (answer: WatchAnswer) =>
      entry.watchers.forEach((one) => one.answered(answer)),
    );
  }
}
