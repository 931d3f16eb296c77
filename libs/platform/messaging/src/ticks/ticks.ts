import { Injectable } from '@nestjs/common';
import type { DataOf, TickContract } from '@nuanxin/contracts/kernel';
import { Log } from '@nuanxin/platform/kernel';
import { Bus } from '../bus/bus';

/** Pictures of now, on `tick.<type>.<key>`: a lost one is replaced by the next. */
@Injectable()
export class Ticks {
  constructor(
    private readonly bus: Bus,
    private readonly log: Log,
  ) {}

  /** `key` is one word: the id of what the picture shows. */
  publish<T extends TickContract>(tick: T, key: string, data: DataOf<T>): void {
    this.bus.send(subjectOf(tick, key), { text: JSON.stringify(data) });
  }

  /** Hears the ticks of one key until the returned function is called. Malformed ones are logged and dropped. */
  watch<T extends TickContract>(tick: T, key: string, hear: (data: DataOf<T>) => void): () => void {
    const listening = this.bus.listen(subjectOf(tick, key), ({ text }) => {
      const parsed = tick.data.safeParse(JSON.parse(text));
      if (parsed.success) hear(parsed.data as DataOf<T>);
      else this.log.fault('tick.invalid', parsed.error, { type: tick.type });
    });
    return () => void listening.stop();
  }
}

function subjectOf(tick: TickContract, key: string): string {
  return `tick.${tick.type}.${key}`;
}
