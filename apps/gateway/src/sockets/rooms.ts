import { Injectable } from '@nestjs/common';
import { Ticks } from '@nuanxin/platform/messaging';
import { LAGGING } from './backlog';
import { type TickServer, watchable, watchOf } from './protocol';

/**
 * Hears on NATS exactly what somebody connected here watches: from the first socket in a room until the last one is gone.
 * A tick is encoded once and the same frame is written to every socket of its room.
 */
@Injectable()
export class Rooms {
  private readonly stops = new Map<string, () => void>();

  constructor(private readonly ticks: Ticks) {}

  attach(server: TickServer): void {
    const { adapter } = server.of('/');
    adapter.on('create-room', (room: string) => this.hear(server, room));
    adapter.on('delete-room', (room: string) => this.stop(room));
  }

  private hear(server: TickServer, room: string): void {
    const watched = watchOf(room);
    const tick = watched && watchable(watched.type);
    if (!tick) return;
    const { type, key } = watched;
    const stop = this.ticks.watch(tick, key, (data) => {
      server.to(room).except(LAGGING).emit('tick', { type, key, data });
    });
    this.stops.set(room, stop);
  }

  private stop(room: string): void {
    this.stops.get(room)?.();
    this.stops.delete(room);
  }
}
