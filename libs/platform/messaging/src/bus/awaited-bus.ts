import { DomainError } from '@nuanxin/contracts/kernel';
import { type Log, untilThere } from '@nuanxin/platform/kernel';
import { Bus, type ConsumerPlan, type Delivery, type Incoming, type Listening } from './bus';
import type { Outgoing, StreamPlan } from './bus';
import { NatsBus, type NatsSettings } from './nats-bus';

/** What the broker allows unless it is told otherwise; its own word counts once it is there. */
const USUAL_LARGEST = 1024 * 1024;

/**
 * A bus whose broker may come later than the service: until then it refuses what it is asked, as a bus does whose broker
 * went away, and it listens as soon as there is something to listen to.
 */
export class AwaitedBus extends Bus {
  /** Rejects with StartRefused when the broker does not know the user, and when the bus is closed before. */
  readonly arrived: Promise<NatsBus>;
  private bus: NatsBus | undefined;
  private readonly left = new AbortController();

  constructor(settings: NatsSettings, log: Log) {
    super();
    this.arrived = untilThere('broker', log, this.left.signal, () => NatsBus.connect(settings, log));
    this.arrived.then(
      (bus) => (this.bus = bus),
      () => undefined,
    );
  }

  get connected(): boolean {
    return this.bus?.connected ?? false;
  }

  get largest(): number {
    return this.bus?.largest ?? USUAL_LARGEST;
  }

  request(subject: string, message: Outgoing, milliseconds: number): Promise<Incoming> {
    return this.bus?.request(subject, message, milliseconds) ?? refusal();
  }

  answer(
    subject: string,
    queue: string,
    answer: (incoming: Incoming) => Promise<Outgoing | undefined>,
  ): Listening {
    return this.onceThere((bus) => bus.answer(subject, queue, answer));
  }

  send(subject: string, message: Outgoing): void {
    this.bus?.send(subject, message);
  }

  listen(subject: string, hear: (incoming: Incoming) => void): Listening {
    return this.onceThere((bus) => bus.listen(subject, hear));
  }

  async declareStream(plan: StreamPlan): Promise<void> {
    await (await this.arrived).declareStream(plan);
  }

  append(subject: string, id: string, text: string): Promise<void> {
    return this.bus?.append(subject, id, text) ?? refusal();
  }

  consume(plan: ConsumerPlan, handle: (delivery: Delivery) => Promise<void>): Listening {
    return this.onceThere((bus) => bus.consume(plan, handle));
  }

  async settled(): Promise<void> {
    await (await this.arrived).settled();
  }

  async close(): Promise<void> {
    this.left.abort();
    const bus = await this.arrived.catch(() => undefined);
    await bus?.close();
  }

  private onceThere(start: (bus: NatsBus) => Listening): Listening {
    if (this.bus) return start(this.bus);
    let isStopped = false;
    const started = this.arrived.then(
      (bus) => (isStopped ? undefined : start(bus)),
      () => undefined,
    );
    return {
      stop: async () => {
        isStopped = true;
        if (this.bus) await (await started)?.stop();
      },
    };
  }
}

function refusal(): Promise<never> {
  return Promise.reject(new DomainError('service.unavailable'));
}
