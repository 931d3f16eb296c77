import type { Viewer } from '../bench/viewer';

/** What viewers of several gateways are shown: whether each got every tick, and the same as all others. */
export class SameTicks {
  seen = 0;
  private readonly texts = new Map<number, string>();
  private readonly wrong = new Set<string>();
  private readonly gaps = new Set<string>();

  follow(gateway: string, viewer: Viewer): void {
    let last: number | undefined;
    viewer.onTick = (text) => {
      this.seen++;
      const seq = Number(/"seq":(\d+)/.exec(text)?.[1]);
      if (last !== undefined && seq !== last + 1) this.gaps.add(`${gateway}: ${seq} after ${last}`);
      last = seq;
      const known = this.texts.get(seq);
      if (known === undefined) this.keep(seq, text);
      else if (known !== text) this.wrong.add(`${gateway}: tick ${seq} is another one`);
    };
  }

  missing(): string[] {
    return [...this.gaps];
  }

  differences(): string[] {
    return [...this.wrong];
  }

  /** The newest are enough: gateways are no minute apart. */
  private keep(seq: number, text: string): void {
    this.texts.set(seq, text);
    this.texts.delete(seq - 200);
  }
}
