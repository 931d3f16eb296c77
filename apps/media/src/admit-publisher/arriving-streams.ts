import { Injectable } from '@nestjs/common';
import type { ArrivingStream, EndReason, Misfit } from './arriving-stream';

export interface Refusal {
  readonly reason: Misfit['reason'] | 'already-publishing';
  readonly found?: string;
  readonly at: string;
}

/** The streams that arrive at this replica now, and the last refusal of each broadcast for the studio's advice. */
@Injectable()
export class ArrivingStreams {
  private readonly streams = new Map<string, ArrivingStream>();
  private readonly refusals = new Map<string, Refusal>();
  private readonly leavers = new Map<string, (() => void)[]>();

  add(stream: ArrivingStream): void {
    this.streams.set(stream.broadcastId, stream);
    this.refusals.delete(stream.broadcastId);
  }

  remove({ broadcastId }: ArrivingStream): void {
    this.streams.delete(broadcastId);
    for (const left of this.leavers.get(broadcastId) ?? []) left();
    this.leavers.delete(broadcastId);
  }

  has(broadcastId: string): boolean {
    return this.streams.has(broadcastId);
  }

  all(): ArrivingStream[] {
    return [...this.streams.values()];
  }

  cut(broadcastId: string, reason: EndReason, description: string): void {
    this.streams.get(broadcastId)?.cut(reason, description);
  }

  /** Resolves once no stream of the broadcast arrives here any more. */
  async gone(broadcastId: string): Promise<void> {
    if (!this.has(broadcastId)) return;
    await new Promise<void>((left) =>
      this.leavers.set(broadcastId, [...(this.leavers.get(broadcastId) ?? []), left]),
    );
  }

  refuse(broadcastId: string, refusal: Refusal): void {
    this.refusals.set(broadcastId, refusal);
  }

  refusalOf(broadcastId: string): Refusal | undefined {
    return this.refusals.get(broadcastId);
  }

  refusedIds(): string[] {
    return [...this.refusals.keys()];
  }

  forget(broadcastId: string): void {
    this.refusals.delete(broadcastId);
  }
}
