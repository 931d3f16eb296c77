import {
  connect,
  type ConnectionOptions,
  createInbox,
  errors,
  type Msg,
  type NatsConnection,
} from '@nats-io/transport-node';
import { DomainError } from '@nuanxin/contracts/kernel';
import { type Log, StartRefused } from '@nuanxin/platform/kernel';
import { Bus, type ConsumerPlan, type Delivery, type Incoming, type Listening } from './bus';
import type { Outgoing, StreamPlan } from './bus';
import { Departures } from './departures';
import { JetStreams } from './jet-streams';
import { watchConnection } from './nats-connection';
import { NatsIncoming } from './nats-incoming';
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
  /** Fails when the broker cannot be reached now; the caller decides how long to try. @throws StartRefused. */
  static async connect(settings: NatsSettings, log: Log): Promise<NatsBus> {
    const connection = await connectTo({
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

  private readonly calls = new PendingCalls<NatsIncoming>();
  private readonly prefix: string;
  private readonly inbox: string;
  private readonly streams: JetStreams;
  private readonly departures: Departures;
  private up = true;

  private constructor(
    private readonly connection: NatsConnection,
    settings: NatsSettings,
    log: Log,
  ) {
    super();
    this.prefix = settings.namespace ? `${settings.namespace}.` : '';
    this.inbox = `${createInbox(`_INBOX.${settings.service}`)}.`;
    this.departures = new Departures(connection);
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

  get largest(): number {
    return this.departures.largest;
  }

  request(subject: string, message: Outgoing, milliseconds: number): Promise<Incoming> {
    if (!this.up) return Promise.reject(new DomainError('service.unavailable'));
    const sent = this.prefix + subject;
    return this.calls.open(sent, milliseconds, (token) =>
      this.departures.add(sent, message, this.inbox + token),
    );
  }

  answer(
    subject: string,
    queue: string,
    answer: (incoming: Incoming) => Promise<Outgoing | undefined>,
  ): Listening {
    const running = new Running();
    const run = async (message: Msg) => {
      const reply = await answer(new NatsIncoming(message, this.prefix.length));
      if (reply && message.reply) this.departures.add(message.reply, reply);
    };
    const subscription = this.connection.subscribe(this.prefix + subject, {
      queue,
      callback: (_error, message) => running.add(run(message)),
    });
    return {
      stop: async () => {
        if (!subscription.isClosed()) await subscription.drain();
        await running.finished();
      },
    };
  }

  send(subject: string, message: Outgoing): void {
    if (this.up) this.departures.add(this.prefix + subject, message);
  }

  listen(subject: string, hear: (incoming: Incoming) => void): Listening {
    const subscription = this.connection.subscribe(this.prefix + subject, {
      callback: (_error, message) => hear(new NatsIncoming(message, this.prefix.length)),
    });
    return { stop: async () => subscription.unsubscribe() };
  }

  declareStream(plan: StreamPlan): Promise<void> {
    return this.streams.declare(plan);
  }

  async append(subject: string, id: string, text: string): Promise<void> {
    const message = { text, headers: { 'Nats-Msg-Id': id } };
    const ack = await this.request(subject, message, APPEND_WITHIN);
    this.streams.checkStored(ack.text);
  }

  consume(plan: ConsumerPlan, handle: (delivery: Delivery) => Promise<void>): Listening {
    return this.streams.consume(plan, handle, (subject, id, text) => this.append(subject, id, text));
  }

  settled(): Promise<void> {
    return this.connection.flush();
  }

  async close(): Promise<void> {
    this.streams.leave();
    this.departures.leave();
    this.calls.failAll(() => new DomainError('service.unavailable'));
    if (this.connection.isClosed()) return;
    await (this.up ? this.connection.drain() : this.connection.close());
  }

  private replied(message: Msg): void {
    const token = message.subject.slice(this.inbox.length);
    if (message.data.length === 0 && message.headers?.code === NO_RESPONDERS) {
      this.calls.fail(token, new DomainError('service.unavailable'));
    } else {
      this.calls.settle(token, new NatsIncoming(message, 0));
    }
  }
}

async function connectTo(options: ConnectionOptions & { servers: string[] }): Promise<NatsConnection> {
  try {
    return await connect(options);
  } catch (cause) {
    const isRefused =
      cause instanceof errors.AuthorizationError || cause instanceof errors.UserAuthenticationExpiredError;
    // Whoever was too slow to give its name, as on a busy machine, may try again.
    if (!isRefused || /timeout/i.test(cause.message)) throw cause;
    const who = `${options.servers.join(',')} refuses ${options.user ?? 'whoever gives no name'} (${cause.message})`;
    throw new StartRefused(`The broker at ${who}: NATS_USER and NATS_PASSWORD are not its own.`, { cause });
  }
}
