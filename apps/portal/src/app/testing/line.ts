import { TestBed } from '@angular/core/testing';
import type { AudienceTick } from '@nuanxin/contracts/live';
import { OPEN_SOCKET } from '@nuanxin/web/data-access';

/** The other end of the live line: it connects when told to and lets ticks arrive. */
export class Line {
  private readonly hearers = new Map<string, (...values: never[]) => void>();
  readonly provider = { provide: OPEN_SOCKET, useValue: async () => this };

  readonly on = (name: string, heard: (...values: never[]) => void) => void this.hearers.set(name, heard);
  readonly emit = () => undefined;
  readonly connect = () => this.happens('connect');
  readonly disconnect = () => undefined;

  ticks(data: AudienceTick): void {
    this.happens('tick', { type: 'live.audience', key: data.broadcastId, data });
  }

  happens(name: string, ...values: unknown[]): void {
    this.hearers.get(name)?.(...(values as never[]));
    TestBed.tick();
  }
}
