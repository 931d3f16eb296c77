import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds: from a cached answer to the longest deadline. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The figures of one service in the form Prometheus reads. Labels hold names from the code, never ids or texts. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly exchanges: Histogram<'kind' | 'name' | 'outcome'>;
  private readonly visits: Histogram<'method' | 'route' | 'status'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
    this.exchanges = new Histogram({
      name: 'nuanxin_exchange_seconds',
      help: 'Messages asked, answered, heard and published, by contract and outcome.',
      labelNames: ['kind', 'name', 'outcome'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
    this.visits = new Histogram({
      name: 'nuanxin_http_seconds',
      help: 'HTTP requests, by route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
  }

  exchange(kind: string, name: string, outcome: string, seconds: number): void {
    this.exchanges.observe({ kind, name, outcome }, seconds);
  }

  /** `route` is the pattern (`/live/broadcasts/:id`), never the path as it was asked for. */
  visit(method: string, route: string, status: number, seconds: number): void {
    this.visits.observe({ method, route, status: String(status) }, seconds);
  }

  /** A figure that is looked up whenever somebody reads the metrics; `nuanxin_` is put before its name. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name: `nuanxin_${name}`,
      help,
      registers: [this.registry],
      collect: async () => gauge.set(await read()),
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
