import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { viewersCounted } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { Ticks } from '@nuanxin/platform/messaging';

interface Count {
  readonly viewers: number;
  readonly at: Date;
}

/** A gateway that has not spoken for so long is gone, and its viewers with it. */
const FORGOTTEN_MS = 5_000;

/** Adds up what the gateways say of their viewers; every replica hears all of them. */
@Injectable()
export class Viewers implements OnModuleInit, OnModuleDestroy {
  private readonly counts = new Map<Ulid, Map<string, Count>>();
  private stop: (() => void) | undefined;

  constructor(
    private readonly ticks: Ticks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.stop = this.ticks.watch(viewersCounted, '*', ({ broadcastId, gatewayId, viewers }) => {
      const gateways = this.counts.get(broadcastId) ?? new Map<string, Count>();
      this.counts.set(broadcastId, gateways.set(gatewayId, { viewers, at: this.clock.now() }));
    });
  }

  onModuleDestroy(): void {
    this.stop?.();
  }

  of(broadcastId: Ulid): number {
    const gateways = this.counts.get(broadcastId);
    if (!gateways) return 0;
    for (const [gatewayId, { at }] of gateways)
      if (-this.clock.until(at) > FORGOTTEN_MS) gateways.delete(gatewayId);
    if (gateways.size === 0) this.counts.delete(broadcastId);
    return [...gateways.values()].reduce((sum, { viewers }) => sum + viewers, 0);
  }
}
