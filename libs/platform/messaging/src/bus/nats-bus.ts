import { connect, headers as natsHeaders, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { Log } from '@nuanxin/platform/kernel';
import { Bus, type ConsumerPlan, type Delivery, type Incoming, type Listening } from './bus';
import type { Outgoing, StreamPlan } from './bus';
import { JetStreams } from './jet-streams';
import { watchConnection } from './nats-connection';
import { PendingCalls } from './pending-calls';
import { Running } from './running';

export interface NatsSettings {
  /** The user's name in the broker's configuration; also names its inbox: `_INBOX.<service>.>`. */
  readonly service: string;
  /** Addresses split by commas. */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Put before every subject, so that several installations (or specs) can share one broker. */
  readonly namespace?: string | undefined;
}

const APPEND_WITHIN = 5000;
const NO_RESPONDERS = 503;

/** One connection for all a service says and hears; reconnects for ever. */
export class NatsBus extends Bus {
  /** Fails when the broker cannot be reached now; the caller decides how long to try. */
  static async connect(settings: NatsSettings, log: Log): Promise<NatsBus> {
    const connection = await connect({
      servers: settings.url.split(','),
      name: settings.service,
      inboxPrefix: `_INBOX.${settings.service}`,
      noAsyncTraces: true,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      pingInterval: 15_000,
      ignoreAuthErrorAbort: true,
      ...(settings.user === undefined ? {} : { user: settings.user }),
      ...(settings.password === undefined ? {} : { pass: settings.password }),
    });
    return new NatsBus(connection, settings, log);
  }

  private readonly calls = new PendingCalls<Msg>();
  private readonly prefix: string;
  private readonly inbox: string;
  private readonly streams: JetStreams;
  private up = true;

  private constructor(
    private readonly connection: NatsConnection,
    settings: NatsSettings,
    log: Log,
  ) {
    super();
    this.prefix = settings.namespace ? `${settings.namespace}.` : '';
    this.inbox = `_INBOX.${settings.service}.${connection.info?.client_id ?? 0}${process.pid.toString(36)}.`;
    this.streams = new JetStreams(connection, settings.namespace, log);
    connection.subscribe(`${this.inbox}*`, { callback: (_error, reply) => this.replied(reply) });
    void watchConnection(connection, log, {
      up: () => (this.up = true),
      down: () => {
        this.up = false;
        this.calls.failAll(() => new DomainError('service.unavailable'));
      },
      forbidden: (subject, cause) =>
        this.calls.failAll(() => new DomainError('service.unavailable', {}, { cause }), subject),
    });
  }

  get connected(): boolean {
    return this.up;
  }

  async request(subject: string, message: Outgoing, milliseconds: number): Promise<Incoming> {
    return incoming(await this.exchange(this.prefix + subject, message, milliseconds));
  }

  answer(
    subject: string,
    queue: string,
    answer: (incoming: Incoming) => Promise<Outgoing | undefined>,
  ): Listening {
    const running = new Running();
    const subscription = this.connection.subscribe(this.prefix + subject, {
      queue,
      callback: (_error, message) =>
        running.add(answer(incoming(message)).then((reply) => reply && this.reply(message, reply))),
    });
    return {
      stop: async () => {
        if (!subscription.isClosed()) await subscription.drain();
        await running.finished();
      },
    };
  }

  send(subject: string, message: Outgoing): void {
    if (this.up) this.publish(this.prefix + subject, message);
  }

  listen(subject: string, hear: (incoming: Incoming) => void): Listening {
    const subscription = this.connection.subscribe(this.prefix + subject, {
      callback: (_error, message) => hear(incoming(message, this.prefix.length)),
    });
    return { stop: async () => subscription.unsubscribe() };
  }

  declareStream(plan: StreamPlan): Promise<void> {
    return this.streams.declare(plan);
  }

  async append(subject: string, id: string, text: string): Promise<void> {
    const message = { text, headers: { 'Nats-Msg-Id': id } };
    const ack = await this.exchange(this.prefix + subject, message, APPEND_WITHIN);
    this.streams.checkStored(ack.json());
  }

  consume(plan: ConsumerPlan, handle: (delivery: Delivery) => Promise<void>): Listening {
    return this.streams.consume(plan, handle, (subject, id, text) => this.append(subject, id, text));
  }

  async close(): Promise<void> {
    this.streams.leave();
    this.calls.failAll(() => new DomainError('service.unavailable'));
    if (this.connection.isClosed()) return;
    await (this.up ? this.connection.drain() : this.connection.close());
  }

  private async exchange(subject: string, message: Outgoing, milliseconds: number): Promise<Msg> {
    if (!this.up) throw new DomainError('service.unavailable');
    return this.calls.open(subject, milliseconds, (token) =>
      this.publish(subject, message, this.inbox + token),
    );
  }

  private replied(message: Msg): void {
    const token = message.subject.slice(this.inbox.length);
    if (message.data.length === 0 && message.headers?.code === NO_RESPONDERS) {
      this.calls.fail(token, new DomainError('service.unavailable'));
    } else {
      this.calls.settle(token, message);
    }
  }

  private reply(to: Msg, { text, headers }: Outgoing): void {
    if (to.reply) this.publish(to.reply, headers ? { text, headers } : { text });
  }

  private publish(subject: string, { text, headers }: Outgoing, reply = ''): void {
    const body = Buffer.from(text);
    if (body.length > (this.connection.info?.max_payload ?? Infinity))
      throw new DomainError('request.too-large');
    if (!headers) return this.connection.publish(subject, body, { reply });
    const sent = natsHeaders();
    for (const name in headers) sent.append(name, headers[name] ?? '');
    this.connection.publish(subject, body, { reply, headers: sent });
  }
}

function incoming(message: Msg, skip = 0): Incoming {
  return {
    get subject() {
      return message.subject.slice(skip);
    },
    get text() {
      return message.string();
    },
    header: (name) => message.headers?.get(name) ?? '',
  };
}
