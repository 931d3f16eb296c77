import { Injectable } from '@nestjs/common';
import { Metrics, type Span, Traces } from '@nuanxin/platform/observability';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Counts and times every request by its route, and opens the trace that goes on to the services. */
@Injectable()
export class HttpWatch {
  private readonly spans = new WeakMap<FastifyRequest, Span>();

  constructor(
    private readonly metrics: Metrics,
    private readonly traces: Traces,
  ) {}

  attach(server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => {
      const parent = headerOf(request);
      const span = this.traces.tracer?.start(nameOf(request), 'server', parent);
      if (span) this.spans.set(request, span);
    });
    server.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
      this.metrics.visit(request.method, routeOf(request), statusCode, elapsedTime / 1_000);
      this.spans.get(request)?.end(statusCode >= 500 ? String(statusCode) : undefined);
    });
  }

  /** The trace context that questions on behalf of the request carry: ours when we trace, else the one that arrived. */
  traceparentOf(request: FastifyRequest): string | undefined {
    return this.spans.get(request)?.traceparent ?? headerOf(request);
  }
}

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

function headerOf({ headers: { traceparent } }: FastifyRequest): string | undefined {
  return typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? traceparent : undefined;
}

function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? 'none';
}

function nameOf(request: FastifyRequest): string {
  return `${request.method} ${routeOf(request)}`;
}
