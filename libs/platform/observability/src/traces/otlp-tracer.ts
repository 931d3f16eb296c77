import type { Context, Tracer as OtelTracer } from '@opentelemetry/api';
import { parseTraceparent, traceparentOf } from './traceparent';
import type { Span, SpanFields, SpanKind, Tracer } from './tracer';

type Api = typeof import('@opentelemetry/api');

export interface TraceSettings {
  readonly service: string;
  /** Base address of the collector; `/v1/traces` is added. */
  readonly endpoint: string;
  /** Share of the requests that begin here which is traced; who arrives traced stays so. */
  readonly ratio: number;
}

const KINDS = {
  server: 'SERVER',
  client: 'CLIENT',
  consumer: 'CONSUMER',
  producer: 'PRODUCER',
} as const satisfies Record<SpanKind, string>;

/**
 * Spans by OpenTelemetry's SDK, nothing of it registered for the whole process. The SDK is imported here, when traces are
 * wanted: a bundler would lift imports of the file to the start of every service.
 */
export async function otlpTracer({ service, endpoint, ratio }: TraceSettings): Promise<Tracer> {
  const api = await import('@opentelemetry/api');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const sdk = await import('@opentelemetry/sdk-trace-node');
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'nuanxin' }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
  return new OtlpTracer(api, provider.getTracer('nuanxin'), () => provider.shutdown());
}

class OtlpTracer implements Tracer {
  constructor(
    private readonly api: Api,
    private readonly tracer: OtelTracer,
    readonly close: () => Promise<void>,
  ) {}

  start(name: string, kind: SpanKind, parent: string | undefined, fields: SpanFields = {}): Span {
    const { SpanKind: kinds, SpanStatusCode, TraceFlags } = this.api;
    const options = { kind: kinds[KINDS[kind]], attributes: fields };
    const span = this.tracer.startSpan(name, options, this.contextOf(parent));
    const { traceId, spanId, traceFlags } = span.spanContext();
    const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
    return {
      traceparent: traceparentOf({ traceId, spanId, sampled }),
      end: (failure) => {
        if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
        span.end();
      },
    };
  }

  private contextOf(parent: string | undefined): Context {
    const { ROOT_CONTEXT, trace, TraceFlags } = this.api;
    const arrived = parseTraceparent(parent);
    if (!arrived) return ROOT_CONTEXT;
    const { traceId, spanId, sampled } = arrived;
    const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
  }
}
