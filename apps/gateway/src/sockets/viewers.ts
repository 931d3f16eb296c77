import { Injectable } from '@nestjs/common';
import { audienceTicked, viewersCounted } from '@nuanxin/contracts/live';
import { Ids } from '@nuanxin/platform/kernel';
import { Ticks } from '@nuanxin/platform/messaging';
import { Metrics } from '@nuanxin/platform/observability';
import { type TickServer, watchOf } from './protocol';

const EVERY_MS = 1_000;

/** Tells live every second how many sockets watch each broadcast here, and once more when the last one has left. */
@Injectable()
export class Viewers {
  private readonly gatewayId: string;
  private watched: ReadonlySet<string> = new Set();

  constructor(
    private readonly ticks: Ticks,
    private readonly metrics: Metrics,
    ids: Ids,
  ) {
    this.gatewayId = ids.ulid();
  }

  /** Counts until the returned function is called. */
  start(server: TickServer): () => void {
    this.metrics.gauge('sockets', 'Sockets connected to this gateway.', () => server.of('/').sockets.size);
    const timer = setInterval(() => this.publish(this.count(server)), EVERY_MS);
    return () => clearInterval(timer);
  }

  private count(server: TickServer): ReadonlyMap<string, number> {
    const counted = new Map([...this.watched].map((broadcastId) => [broadcastId, 0]));
    for (const [room, sockets] of server.of('/').adapter.rooms) {
      const watched = watchOf(room);
      if (watched?.type === audienceTicked.type) counted.set(watched.key, sockets.size);
    }
    return counted;
  }

  private publish(counted: ReadonlyMap<string, number>): void {
    for (const [broadcastId, viewers] of counted) {
      this.ticks.publish(viewersCounted, broadcastId, { broadcastId, gatewayId: this.gatewayId, viewers });
    }
    this.watched = new Set(
      [...counted].flatMap(([broadcastId, viewers]) => (viewers > 0 ? [broadcastId] : [])),
    );
  }
}
