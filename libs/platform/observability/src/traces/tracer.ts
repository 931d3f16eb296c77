export type SpanKind = 'server' | 'client' | 'consumer' | 'producer';

export interface Span {
  /** What goes on to whoever is asked or told from here. */
  readonly traceparent: string;
  /** `failure` is the error's code; without it the span ends well. */
  end(failure?: string): void;
}

export type SpanFields = Readonly<Record<string, string | number>>;

/** Opens spans; the platform's `traceparent` headers tie them together across HTTP, requests and events. */
export interface Tracer {
  start(name: string, kind: SpanKind, parent: string | undefined, fields?: SpanFields): Span;
  /** Sends what is still here. */
  close(): Promise<void>;
}

/** What to inject: `tracer` is absent unless traces are configured, and nothing of them is loaded then. */
export abstract class Traces {
  abstract readonly tracer: Tracer | undefined;
}
