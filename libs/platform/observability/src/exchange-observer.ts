import { BusObserver, type Exchange, type Outcome, type Watch } from '@nuanxin/platform/messaging';
import type { Metrics } from './metrics/metrics';
import type { SpanKind, Tracer } from './traces/tracer';

const KINDS: Readonly<Record<Exchange['kind'], SpanKind>> = {
  ask: 'client',
  answer: 'server',
  hear: 'consumer',
  publish: 'producer',
};

/** Codes that are an answer and not a failure: the caller was told what is wrong with the request. */
const ANSWERED = /^(?!service\.|reply\.|request\.timeout)/;

/** Measures every message and, when traces are on, opens a span for it. */
export class ExchangeObserver extends BusObserver {
  constructor(
    private readonly metrics: Metrics,
    private readonly tracer: Tracer | undefined,
  ) {
    super();
  }

  started({ kind, name, call }: Exchange): Watch {
    const begun = performance.now();
    const fields = { 'messaging.system': 'nats', 'nuanxin.request_id': call.requestId };
    const span = this.tracer?.start(`${kind} ${name}`, KINDS[kind], call.traceparent, fields);
    return {
      ...(span ? { traceparent: span.traceparent } : {}),
      ended: (outcome: Outcome) => {
        this.metrics.exchange(kind, name, outcome, (performance.now() - begun) / 1000);
        span?.end(outcome === 'ok' || ANSWERED.test(outcome) ? undefined : outcome);
      },
    };
  }
}
