import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ExchangeObserver } from '../exchange-observer';
import { Metrics } from '../metrics/metrics';
import { startTracing } from './start-tracing';
import { parseTraceparent, traceparentOf } from './traceparent';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly status: { readonly code?: number; readonly message?: string };
}
interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

/** A collector that keeps what it is sent. */
async function collector() {
  const spans: SentSpan[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const sent = JSON.parse(body) as Sent;
      spans.push(
        ...sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
      );
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { spans, endpoint: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const ARRIVED = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('a trace context', () => {
  it('is read and written as the W3C has it', () => {
    const context = parseTraceparent(ARRIVED);
    expect(context).toEqual({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: '00f067aa0ba902b7',
      sampled: true,
    });
    expect(traceparentOf(context!)).toBe(ARRIVED);
  });

  it.each([
    '',
    'x',
    `01${ARRIVED}`,
    ARRIVED.replace('4bf', '4BF'),
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  ])('that is malformed counts as none: %s', (header) => expect(parseTraceparent(header)).toBeUndefined());
});

describe('traces', () => {
  it('are off, and an arrived context goes on unchanged, unless a collector is configured', async () => {
    const tracer = await startTracing({ service: 'live', ratio: 1, endpoint: undefined });
    const watch = new ExchangeObserver(new Metrics('live'), tracer).started({
      kind: 'ask',
      name: 'live.order.place',
      call: { requestId: 'r', traceparent: ARRIVED },
    });
    expect(tracer).toBeUndefined();
    expect(watch.traceparent).toBeUndefined();
  });

  it('tie question, answer and event of one request together and reach the collector', async () => {
    const { spans, endpoint, close } = await collector();
    const tracer = await startTracing({ service: 'live', ratio: 1, endpoint });
    const observer = new ExchangeObserver(new Metrics('live'), tracer);
    const name = 'live.order.place';
    const ask = observer.started({ kind: 'ask', name, call: { requestId: 'r', traceparent: ARRIVED } });
    const call = (traceparent = '') => ({ requestId: 'r', traceparent });
    const answer = observer.started({ kind: 'answer', name, call: call(ask.traceparent) });
    const hear = observer.started({
      kind: 'hear',
      name: 'live.order.placed',
      call: call(answer.traceparent),
    });
    hear.ended('service.failed');
    answer.ended('live.sold-out');
    ask.ended('live.sold-out');
    await tracer?.close();
    close();

    const [first, second, third] = ['ask', 'answer', 'hear'].map((kind) =>
      spans.find((span) => span.name.startsWith(kind)),
    );
    expect(spans.map(({ traceId }) => traceId)).toEqual(Array(3).fill('4bf92f3577b34da6a3ce929d0e0e4736'));
    expect(first?.parentSpanId).toBe('00f067aa0ba902b7');
    expect(second?.parentSpanId).toBe(first?.spanId);
    expect(third?.parentSpanId).toBe(second?.spanId);
    expect(third?.status).toMatchObject({ code: 2, message: 'service.failed' });
    expect(first?.status.code ?? 0).toBe(0);
  });

  it('follow the decision that arrived with the request', async () => {
    const tracer = await startTracing({ service: 'live', ratio: 0, endpoint: 'http://127.0.0.1:9' });
    expect(tracer?.start('x', 'server', undefined).traceparent).toMatch(/-00$/);
    expect(tracer?.start('x', 'server', ARRIVED).traceparent).toMatch(/-01$/);
    await tracer?.close();
  });
});
