import type { Ulid } from '@nuanxin/contracts/kernel';
import { type AudienceTick, audienceTicked, type ViewerComment } from '@nuanxin/contracts/live';
import type { Clock } from '@nuanxin/platform/kernel';
import { z } from 'zod';
import { Delays } from '../bench/delays';
import type { Viewer } from '../bench/viewer';

/** As Socket.io writes it: `42["tick",{…}]`. */
const Frame = z.tuple([z.literal('tick'), z.object({ data: audienceTicked.data })]);

/** A tick as whoever got it first was shown it, and the comments that no tick before had shown. */
interface Shown {
  readonly text: string;
  readonly tick: AudienceTick;
  readonly fresh: readonly ViewerComment[];
}

/** The newest are enough: gateways are no minute apart. */
const KEPT = 200;

/** What viewers of several gateways are shown: whether each got every tick and every comment, and the same as all others. */
export class SameTicks {
  seen = 0;
  /** Of all viewers, from the moment in a tick or a comment to its arrival. */
  readonly delays = { ticks: new Delays(), comments: new Delays() };
  /** In the order in which they were first shown. */
  readonly comments = new Map<Ulid, ViewerComment>();
  newest: AudienceTick | undefined;
  private readonly shown = new Map<number, Shown>();
  private readonly lastOf = new Map<Viewer, { readonly gateway: string; readonly seq: number }>();
  private readonly wrong = { gaps: new Set<string>(), lost: new Set<string>(), other: new Set<string>() };

  constructor(private readonly clock: Clock) {}

  follow(gateway: string, viewer: Viewer): void {
    this.lastOf.set(viewer, { gateway, seq: -1 });
    viewer.onTick = (text) => {
      const seq = Number(/"seq":(\d+)/.exec(text)?.[1]);
      const shown = this.shown.get(seq) ?? this.keep(seq, text);
      if (shown.text !== text) this.wrong.other.add(`${gateway}: tick ${seq} is another one`);
      const last = this.lastOf.get(viewer)?.seq ?? -1;
      if (last >= 0 && seq !== last + 1) this.skipped(gateway, last, seq, shown.tick);
      this.lastOf.set(viewer, { gateway, seq });
      this.note(shown);
    };
  }

  /** Ticks that somebody did not get, and viewers that get none any more. */
  missing(): string[] {
    const newest = this.newest?.seq ?? 0;
    const silent = [...this.lastOf.values()].filter(({ seq }) => seq < newest - 1);
    return [
      ...this.wrong.gaps,
      ...silent.map(({ gateway, seq }) => `${gateway}: nothing after ${seq}, the newest is ${newest}`),
    ];
  }

  /** Comments that somebody was never shown. */
  lost(): string[] {
    return [...this.wrong.lost];
  }

  differences(): string[] {
    return [...this.wrong.other];
  }

  private keep(seq: number, text: string): Shown {
    const [, { data: tick }] = Frame.parse(JSON.parse(text.slice(2)));
    const fresh = tick.comments.filter(({ id }) => !this.comments.has(id));
    for (const comment of fresh) this.comments.set(comment.id, comment);
    const shown = { text, tick, fresh };
    this.shown.set(seq, shown);
    this.shown.delete(seq - KEPT);
    this.newest = tick;
    return shown;
  }

  private skipped(gateway: string, last: number, seq: number, { comments }: AudienceTick): void {
    this.wrong.gaps.add(`${gateway}: ${seq} after ${last}`);
    for (let between = last + 1; between < seq; between++)
      for (const { id } of this.shown.get(between)?.fresh ?? [])
        if (!comments.some((comment) => comment.id === id)) this.wrong.lost.add(`${gateway}: ${id}`);
  }

  private note({ tick, fresh }: Shown): void {
    const now = this.clock.now().getTime();
    this.seen++;
    this.delays.ticks.note(now - Date.parse(tick.at));
    for (const { at } of fresh) this.delays.comments.note(now - Date.parse(at));
  }
}
