import type { ConsumerPlan, Delivery, Listening } from './bus';
import { matches } from './subject';

interface Entry {
  readonly subject: string;
  readonly id: string;
  readonly text: string;
}

interface Place {
  readonly entry: Entry;
  attempt: number;
}

/** What all replicas of one durable consumer share: where they are. */
interface Progress {
  next: number;
  inFlight: number;
  readonly again: Place[];
}

type Park = (id: string, text: string) => Promise<void>;

/** A stream of `MemoryBus`: keeps its entries, remembers ids, hands entries to consumers until they are handled. */
export class MemoryStream {
  subjects: readonly string[] = [];
  readonly entries: Entry[] = [];
  private readonly ids = new Set<string>();
  private readonly progress = new Map<string, Progress>();
  private readonly wakers = new Set<() => void>();
  private paused = false;

  keeps(subject: string): boolean {
    return this.subjects.some((pattern) => matches(pattern, subject));
  }

  append(entry: Entry): void {
    if (this.ids.has(entry.id)) return;
    this.ids.add(entry.id);
    this.entries.push(entry);
    this.wake();
  }

  pause(paused: boolean): void {
    this.paused = paused;
    this.wake();
  }

  consume(plan: ConsumerPlan, handle: (delivery: Delivery) => Promise<void>, park: Park): Listening {
    const progress = this.progressOf(plan);
    const running = new Set<Promise<void>>();
    const take = (): void => {
      while (!this.paused && this.wakers.has(take) && progress.inFlight < plan.inFlight) {
        const place = this.takeNext(progress, plan);
        if (!place) return;
        progress.inFlight++;
        const work: Promise<void> = settle(place, plan, handle, park, progress).finally(() => {
          running.delete(work);
          progress.inFlight--;
          this.wake();
        });
        running.add(work);
      }
    };
    this.wakers.add(take);
    setImmediate(take);
    return {
      stop: async () => {
        this.wakers.delete(take);
        await Promise.all(running);
      },
    };
  }

  private progressOf({ durable }: ConsumerPlan): Progress {
    if (durable === undefined) return { next: this.entries.length, inFlight: 0, again: [] };
    const known = this.progress.get(durable) ?? { next: 0, inFlight: 0, again: [] };
    this.progress.set(durable, known);
    return known;
  }

  private takeNext(progress: Progress, plan: ConsumerPlan): Place | undefined {
    const again = progress.again.shift();
    if (again) return again;
    for (let entry = this.entries[progress.next]; entry; entry = this.entries[progress.next]) {
      progress.next++;
      const { subject } = entry;
      if (plan.subjects.some((pattern) => matches(pattern, subject))) return { entry, attempt: 0 };
    }
    return undefined;
  }

  private wake(): void {
    for (const take of this.wakers) setImmediate(take);
  }
}

/** As with the broker, an entry that waits for its next attempt still counts as in flight. */
async function settle(
  place: Place,
  plan: ConsumerPlan,
  handle: (delivery: Delivery) => Promise<void>,
  park: Park,
  progress: Progress,
): Promise<void> {
  place.attempt++;
  const { subject, text, id } = place.entry;
  try {
    await handle({ subject, text, header: () => '', attempt: place.attempt });
  } catch {
    const wait = plan.waits[place.attempt - 1];
    if (wait === undefined) return park(`${plan.parkedAt}:${id}`, text);
    await new Promise((resolve) => setTimeout(resolve, wait));
    progress.again.push(place);
  }
}
