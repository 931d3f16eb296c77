import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { Call } from '@nuanxin/platform/kernel';
import type { Bus, ConsumerPlan, Listening } from '../bus/bus';
import { persistently } from '../bus/retry';
import { type StreamSettings, streamsOf } from '../events/streams';
import { Answerer } from './answerer';
import type { HandlerExtras } from './handler';
import type { Handling } from './handling';
import { consumerOfAll, consumersOf, Hearer } from './hearer';
import { patiently } from './patience';

/** Between two attempts at an event while what its hearer stands on is away; shorter where the waits are. */
const LONGEST_PAUSE_MS = 5_000;

type AnyMethod = (body: unknown, call: Call) => Promise<never>;

export interface TransportSettings {
  readonly streams: StreamSettings;
  /** Milliseconds before the second, third … attempt at an event. */
  readonly waits: readonly number[];
}

/**
 * Nest's door for contracts: it collects what `@Answers` and `@Hears` marked and binds it to the bus. It calls the methods
 * themselves instead of Nest's per-message pipeline: the contract already says what guards, pipes and filters would.
 */
export class ContractTransport extends Server implements CustomTransportStrategy {
  private readonly found: HandlerExtras[] = [];
  private readonly listening: Listening[] = [];
  private readonly stopped = new AbortController();

  constructor(
    private readonly bus: Bus,
    private readonly handling: Handling,
    private readonly settings: TransportSettings,
    private readonly instanceOf: (owner: object) => object,
  ) {
    super();
  }

  override addHandler(pattern: string, _callback: MessageHandler, _isEvent?: boolean, extras?: object): void {
    if (!extras || !('kind' in extras)) throw new Error(`${pattern} is not marked by @Answers or @Hears`);
    this.found.push(extras as HandlerExtras);
  }

  async listen(listening: (error?: unknown) => void): Promise<void> {
    try {
      await this.declareStreams();
      for (const handler of this.found) this.bind(handler);
      await this.bus.settled();
      listening();
    } catch (error) {
      listening(error);
    }
  }

  /** Takes nothing new and waits for what has begun; how long is the runtime's to say. */
  async close(): Promise<void> {
    this.stopped.abort();
    await Promise.all(this.listening.splice(0).map((one) => one.stop()));
  }

  /** Nest asks for these two; the bus logs its own turns and lends nobody its connection. */
  on(): void {
    throw new Error('ContractTransport emits no events');
  }

  unwrap<T>(): T {
    return this.bus as T;
  }

  private async declareStreams(): Promise<void> {
    const { service, log } = this.handling;
    for (const plan of streamsOf(service, this.settings.streams)) {
      await persistently('stream.declare', log, this.stopped.signal, () => this.bus.declareStream(plan));
    }
  }

  private bind(handler: HandlerExtras): void {
    const { service } = this.handling;
    const { waits } = this.settings;
    if (handler.kind === 'answers') {
      const answerer = new Answerer(handler.contract, this.methodOf(handler), this.handling);
      const listening = this.bus.answer(handler.contract.subject, service, (incoming) =>
        answerer.answer(incoming),
      );
      this.listening.push(listening);
    } else if (handler.kind === 'hears') {
      this.hear(handler, handler.contracts, consumersOf(handler.contracts, handler.hearing, service, waits));
    } else {
      const plans = handler.domains.map((domain) => consumerOfAll(domain, handler.hearing, service, waits));
      this.hear(handler, [], plans);
    }
  }

  private hear(
    handler: Exclude<HandlerExtras, { kind: 'answers' }>,
    contracts: ConstructorParameters<typeof Hearer>[0],
    plans: readonly ConsumerPlan[],
  ): void {
    const hearer = new Hearer(contracts, handler.hearing.as, this.methodOf(handler), this.handling);
    const pause = Math.min(LONGEST_PAUSE_MS, this.settings.waits.at(-1) ?? LONGEST_PAUSE_MS);
    const hear = patiently((delivery) => hearer.hear(delivery), pause, this.stopped.signal);
    for (const plan of plans) this.listening.push(this.bus.consume(plan, hear));
  }

  private methodOf({ owner, method }: HandlerExtras): AnyMethod {
    const instance = this.instanceOf(owner) as Record<string, AnyMethod>;
    const found = instance[method];
    if (!found) throw new Error(`${method} is not a method`);
    return found.bind(instance);
  }
}
