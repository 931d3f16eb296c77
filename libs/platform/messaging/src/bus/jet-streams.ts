import {
  AckPolicy,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  jetstream,
  type JetStreamClient,
  JetStreamApiError,
  jetstreamManager,
  type JsMsg,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { errors, nanos, type NatsConnection, nuid } from '@nats-io/transport-node';
import { DomainError } from '@nuanxin/contracts/kernel';
import { type Log, StartRefused } from '@nuanxin/platform/kernel';
import type { ConsumerPlan, Delivery, Listening, StreamPlan } from './bus';
import { persistently } from './retry';
import { Running } from './running';
import { settle } from './settle';

const ACK_WAIT = 10_000;
const DUPLICATE_WINDOW = 5 * 60_000;
/** How long the place of a replica that is gone is kept, when every replica hears everything. */
const REPLICA_GONE = 10 * 60_000;
const DAY = 24 * 3600_000;
const NAME_IN_USE = 10058;
/** Codes by which JetStream says that disk or limits are used up. */
const STORAGE_FULL = new Set([10023, 10028, 10047, 10077, 10122]);

/** The part of NatsBus that speaks to JetStream: streams, stored entries, consumers that come back by themselves. */
export class JetStreams {
  private readonly client: JetStreamClient;
  private manager: Promise<JetStreamManager> | undefined;
  private readonly prefix: string;
  private readonly consumers = new Set<AbortController>();

  constructor(
    connection: NatsConnection,
    private readonly namespace: string | undefined,
    private readonly log: Log,
  ) {
    this.prefix = namespace ? `${namespace}.` : '';
    this.client = jetstream(connection);
    this.openManager = () => jetstreamManager(connection, { checkAPI: false });
  }

  private readonly openManager: () => Promise<JetStreamManager>;

  async declare(plan: StreamPlan): Promise<void> {
    const { streams } = await (this.manager ??= this.openManager());
    const config = {
      name: this.nameOf(plan.name),
      subjects: plan.subjects.map((subject) => this.prefix + subject),
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      discard: DiscardPolicy.Old,
      num_replicas: plan.replicas,
      max_age: nanos(plan.maxAgeDays * DAY),
      duplicate_window: nanos(DUPLICATE_WINDOW),
    };
    try {
      await streams.add(config);
    } catch (error) {
      if (error instanceof errors.PermissionViolationError)
        throw new StartRefused(`The broker does not let this user keep ${config.name}: ${error.message}`);
      if (!(error instanceof JetStreamApiError) || error.code !== NAME_IN_USE) throw error;
      await streams.update(config.name, config);
    }
  }

  /** Turns what the broker answered to a stored entry into an error unless it was stored. */
  checkStored(ack: string): void {
    const { error } = JSON.parse(ack) as { error?: { err_code: number; description: string } };
    if (!error) return;
    const code = STORAGE_FULL.has(error.err_code) ? 'service.storage-full' : 'service.unavailable';
    throw new DomainError(code, {}, { cause: new Error(error.description) });
  }

  consume(
    plan: ConsumerPlan,
    handle: (delivery: Delivery) => Promise<void>,
    park: (subject: string, id: string, text: string) => Promise<void>,
  ): Listening {
    const stopped = new AbortController();
    this.consumers.add(stopped);
    const config = this.consumerOf(plan);
    const reading = this.readUntil(stopped.signal, plan, config, (message) =>
      settle(message, this.prefix.length, plan, handle, park, this.log),
    );
    return {
      stop: async () => {
        this.consumers.delete(stopped);
        stopped.abort();
        await reading;
      },
    };
  }

  /** Gives up all consumers; what they have in hand is handed over again elsewhere. */
  leave(): void {
    for (const stopped of this.consumers) stopped.abort();
  }

  private async readUntil(
    stopped: AbortSignal,
    plan: ConsumerPlan,
    config: ConsumerConfig,
    work: (message: JsMsg) => Promise<void>,
  ): Promise<void> {
    const running = new Running();
    while (!stopped.aborted) {
      const messages = await persistently('consumer.attach', this.log, stopped, () =>
        this.attach(this.nameOf(plan.stream), config),
      );
      if (!messages) break;
      const stop = () => messages.stop();
      stopped.addEventListener('abort', stop);
      try {
        for await (const message of messages) {
          if (stopped.aborted) message.nak();
          else if (plan.inFlight === 1) await work(message);
          else running.add(work(message));
        }
      } catch (error) {
        this.log.warn('consumer.lost', { stream: plan.stream, reason: String(error) });
      }
      stopped.removeEventListener('abort', stop);
    }
    await running.finished();
  }

  private async attach(stream: string, config: ConsumerConfig) {
    const { consumers } = await (this.manager ??= this.openManager());
    const { name } = await consumers.add(stream, config);
    const consumer = await this.client.consumers.get(stream, name);
    return consumer.consume({
      max_messages: (config.max_ack_pending ?? 1) * 2,
      expires: 10_000,
      idle_heartbeat: 2000,
      abort_on_missing_resource: true,
    });
  }

  private consumerOf({ durable, subjects, inFlight }: ConsumerPlan): ConsumerConfig {
    const everyReplica = durable === undefined;
    return {
      durable_name: durable ?? `replica-${nuid.next()}`,
      filter_subjects: subjects.map((subject) => this.prefix + subject),
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT),
      max_deliver: -1,
      max_ack_pending: inFlight,
      deliver_policy: everyReplica ? DeliverPolicy.New : DeliverPolicy.All,
      replay_policy: 'instant',
      ...(everyReplica ? { inactive_threshold: nanos(REPLICA_GONE) } : {}),
    };
  }

  private nameOf(stream: string): string {
    return this.namespace ? `${this.namespace}_${stream}` : stream;
  }
}
