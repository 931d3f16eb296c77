/** Names in small letters; values without line ends. */
export type Headers = Readonly<Record<string, string>>;

/** A body (JSON text) with its headers, on its way out. */
export interface Outgoing {
  readonly text: string;
  readonly headers?: Headers;
}

/** A message that arrived. Headers are read one by one because decoding them all costs more than the body. */
export interface Incoming {
  readonly subject: string;
  readonly text: string;
  /** The value of a header, or '' when it was not sent. */
  header(name: string): string;
}

/** Something that listens until it is told to stop. */
export interface Listening {
  /** Takes nothing new, and resolves when what was taken has been finished. */
  stop(): Promise<void>;
}

/** A stream of events as the service that owns it declares it. */
export interface StreamPlan {
  /** Capital letters: `LIVE`. */
  readonly name: string;
  readonly subjects: readonly string[];
  /** Copies in a cluster of brokers: 1 or 3. */
  readonly replicas: number;
  readonly maxAgeDays: number;
}

/** One entry of a stream, handed to a consumer. */
export interface Delivery extends Incoming {
  /** 1 the first time; more after a failure or a crash. */
  readonly attempt: number;
}

/**
 * Who reads a stream and how.
 *
 * | durable | reads |
 * | --- | --- |
 * | given | each entry once among all replicas that use the name, from the beginning of the stream, until it is handled |
 * | absent | each entry from now on, in every replica |
 */
export interface ConsumerPlan {
  readonly stream: string;
  readonly subjects: readonly string[];
  readonly durable?: string;
  /** 1 keeps the order of the stream, across replicas and through redelivery; more lets entries overtake each other. */
  readonly inFlight: number;
  /** Milliseconds before the second, third … attempt. After the last one fails the entry is parked. */
  readonly waits: readonly number[];
  /** Where parked entries go: `dead.<service>.<durable>`. */
  readonly parkedAt: string;
}

/**
 * What carries messages between services. `NatsBus` is the real one; `MemoryBus` behaves the same within one process.
 * Failures are DomainErrors: `service.unavailable` (nobody answers, or the broker is away), `request.timeout`,
 * `request.too-large`, `service.storage-full`.
 */
export abstract class Bus {
  /** Whether the broker can be reached at this moment. */
  abstract readonly connected: boolean;

  /** Bytes of the largest body that can be sent. */
  abstract readonly largest: number;

  /** Asks whoever answers the subject and waits at most `milliseconds`. */
  abstract request(subject: string, message: Outgoing, milliseconds: number): Promise<Incoming>;

  /** Answers a subject. Replicas with the same `queue` share the work. No answer is sent for `undefined`. */
  abstract answer(
    subject: string,
    queue: string,
    answer: (incoming: Incoming) => Promise<Outgoing | undefined>,
  ): Listening;

  /** Tells whoever listens at this moment; nothing keeps it, nothing fails when the broker is away. */
  abstract send(subject: string, message: Outgoing): void;

  /** Hears what is sent; `*` stands for one word of the subject and a last `>` for all that follow. */
  abstract listen(subject: string, hear: (incoming: Incoming) => void): Listening;

  /** Creates the stream or brings it to the plan. */
  abstract declareStream(plan: StreamPlan): Promise<void>;

  /** Adds an entry to the stream that keeps the subject; resolves once it is stored. The same id is stored once. */
  abstract append(subject: string, id: string, text: string): Promise<void>;

  /** Hands entries over until stopped; waits for the stream if nobody has declared it yet. */
  abstract consume(plan: ConsumerPlan, handle: (delivery: Delivery) => Promise<void>): Listening;

  /** Resolves when the broker knows of everything said and subscribed so far. */
  abstract settled(): Promise<void>;

  /** Sends what is still waiting and leaves. */
  abstract close(): Promise<void>;
}
