import { ROOT_CONTEXT, SpanKind as OtelKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import { parseTraceparent, traceparentOf } from './traceparent';
import type { Span, SpanFields, SpanKind, Tracer } from './tracer';

export interface TraceSettings {
  readonly service: string;
  /** Base address of the collector; `/v1/traces` is added. */
  readonly endpoint: string;
  /** Share of the requests that begin here which is traced; who arrives traced stays so. */
  readonly ratio: number;
}

const KINDS: Readonly<Record<SpanKind, OtelKind>> = {
  server: OtelKind.SERVER,
  client: OtelKind.CLIENT,
  consumer: OtelKind.CONSUMER,
  producer: OtelKind.PRODUCER,
};

/** Spans by OpenTelemetry's SDK, nothing of it registered for the whole process. Import this file only when traces are on. */
export function otlpTracer({ service, endpoint, ratio }: TraceSettings): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'nuanxin' }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('nuanxin');
  return {
    start(name: string, kind: SpanKind, parent: string | undefined, fields: SpanFields = {}): Span {
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: fields }, contextOf(parent));
      const { traceId, spanId, traceFlags } = span.spanContext();
      const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
      return {
        traceparent: traceparentOf({ traceId, spanId, sampled }),
        end: (failure) => {
          if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
          span.end();
        },
      };
    },
    close: () => provider.shutdown(),
  };
}

function contextOf(parent: string | undefined) {
  const arrived = parseTraceparent(parent);
  if (!arrived) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = arrived;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
