import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { pictureAlive } from '@nuanxin/contracts/media';
import type { SignOfLife } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Ticks } from '@nuanxin/platform/messaging';

interface HeardSign extends SignOfLife {
  /** By our own clock; `at` is by media's. */
  readonly heardAt: Date;
}

/** The last sign of life of each picture; every replica hears all of them. */
@Injectable()
export class PictureSigns implements OnModuleInit, OnModuleDestroy {
  private readonly newest = new Map<Ulid, HeardSign>();
  private stop: (() => void) | undefined;

  constructor(
    private readonly ticks: Ticks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.stop = this.ticks.watch(pictureAlive, '*', ({ broadcastId, streamId, at }) => {
      this.newest.set(broadcastId, { streamId, at: new Date(at), heardAt: this.clock.now() });
    });
  }

  onModuleDestroy(): void {
    this.stop?.();
  }

  of(broadcastId: Ulid): HeardSign | undefined {
    return this.newest.get(broadcastId);
  }

  forget(broadcastId: Ulid): void {
    this.newest.delete(broadcastId);
  }
}
