import { DomainError } from '@nuanxin/contracts/kernel';
import { Bus, type ConsumerPlan, type Delivery, type Incoming, type Listening } from './bus';
import type { Outgoing, StreamPlan } from './bus';
import { MemoryStream } from './memory-stream';
import { PendingCalls } from './pending-calls';
import { Running } from './running';
import { matches } from './subject';

interface Answerer {
  readonly subject: string;
  readonly queue: string;
  readonly running: Running;
  answer(incoming: Incoming): Promise<Outgoing | undefined>;
}

interface Listener {
  readonly subject: string;
  hear(incoming: Incoming): void;
}

/**
 * The same semantics as `NatsBus` within one process, for wire specs: queue groups, nobody answering, deadlines, streams
 * with redelivery. Bodies travel as JSON text here too, so nothing is shared between the two sides.
 */
export class MemoryBus extends Bus {
  /** As nats-server's default. */
  readonly largest = 1024 * 1024;
  private readonly answerers = new Set<Answerer>();
  private readonly listeners = new Set<Listener>();
  private readonly streams = new Map<string, MemoryStream>();
  private readonly calls = new PendingCalls<Incoming>();
  private turn = 0;
  private up = true;

  get connected(): boolean {
    return this.up;
  }

  /** Takes the broker away, or brings it back; what streams keep is kept. */
  setConnected(up: boolean): void {
    this.up = up;
    if (!up) this.calls.failAll(() => new DomainError('service.unavailable'));
    for (const stream of this.streams.values()) stream.pause(!up);
  }

  async request(subject: string, message: Outgoing, milliseconds: number): Promise<Incoming> {
    if (!this.up) throw new DomainError('service.unavailable');
    if (Buffer.byteLength(message.text) > this.largest) throw new DomainError('request.too-large');
    const chosen = this.oneOfEachQueue(subject);
    if (chosen.length === 0) throw new DomainError('service.unavailable');
    return this.calls.open(subject, milliseconds, (token) => {
      for (const one of chosen)
        setImmediate(() => one.running.add(this.run(one, incoming(subject, message), token)));
    });
  }

  answer(
    subject: string,
    queue: string,
    answer: (incoming: Incoming) => Promise<Outgoing | undefined>,
  ): Listening {
    const answerer = { subject, queue, running: new Running(), answer };
    this.answerers.add(answerer);
    return {
      stop: async () => {
        this.answerers.delete(answerer);
        await answerer.running.finished();
      },
    };
  }

  send(subject: string, message: Outgoing): void {
    if (!this.up) return;
    for (const listener of this.listeners) {
      if (matches(listener.subject, subject)) setImmediate(() => listener.hear(incoming(subject, message)));
    }
  }

  listen(subject: string, hear: (incoming: Incoming) => void): Listening {
    const listener = { subject, hear };
    this.listeners.add(listener);
    return { stop: async () => void this.listeners.delete(listener) };
  }

  async declareStream(plan: StreamPlan): Promise<void> {
    this.streamNamed(plan.name).subjects = plan.subjects;
  }

  async append(subject: string, id: string, text: string): Promise<void> {
    const stream = [...this.streams.values()].find((one) => one.keeps(subject));
    if (!this.up || !stream) throw new DomainError('service.unavailable');
    stream.append({ subject, id, text });
    this.send(subject, { text });
  }

  consume(plan: ConsumerPlan, handle: (delivery: Delivery) => Promise<void>): Listening {
    return this.streamNamed(plan.stream).consume(plan, handle, (id, text) =>
      this.append(plan.parkedAt, id, text),
    );
  }

  /** Everything that was appended under a pattern, oldest first. */
  stored(pattern = '>'): { subject: string; text: string }[] {
    return [...this.streams.values()]
      .flatMap((stream) => stream.entries)
      .filter(({ subject }) => matches(pattern, subject));
  }

  async settled(): Promise<void> {
    return;
  }

  async close(): Promise<void> {
    this.setConnected(false);
    this.answerers.clear();
    this.listeners.clear();
  }

  private oneOfEachQueue(subject: string): Answerer[] {
    const answerers = [...this.answerers].filter((one) => matches(one.subject, subject));
    this.turn++;
    return [...new Set(answerers.map(({ queue }) => queue))].flatMap((name) => {
      const replicas = answerers.filter(({ queue }) => queue === name);
      return replicas.slice(this.turn % replicas.length).slice(0, 1);
    });
  }

  private async run(answerer: Answerer, incoming_: Incoming, token: string): Promise<void> {
    const reply = await answerer.answer(incoming_);
    if (reply) this.calls.settle(token, incoming('', reply));
  }

  private streamNamed(name: string): MemoryStream {
    const stream = this.streams.get(name) ?? new MemoryStream();
    this.streams.set(name, stream);
    return stream;
  }
}

function incoming(subject: string, { text, headers }: Outgoing): Incoming {
  return { subject, text, header: (name) => headers?.[name] ?? '' };
}
