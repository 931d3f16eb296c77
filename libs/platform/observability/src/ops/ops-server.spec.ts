import { Metrics } from '../metrics/metrics';
import { OpsServer } from './ops-server';
import { Readiness } from './readiness';

const readiness = new Readiness();
const metrics = new Metrics('live');
let ops: OpsServer;
beforeAll(async () => (ops = await OpsServer.open('127.0.0.1', 0, readiness, metrics)));
afterAll(() => ops.close());

const ask = async (path: string) => {
  const answer = await fetch(`${ops.url}${path}`);
  return { status: answer.status, text: await answer.text() };
};

describe('the operators’ door', () => {
  it('says that the process lives, whatever it lacks', async () => {
    expect(await ask('/health/live')).toEqual({ status: 200, text: '{"live":true}' });
  });

  it('says that work may come only when everything it leans on answers', async () => {
    let database: () => boolean = () => true;
    readiness.watch('broker', () => true);
    readiness.watch('database', async () => database());
    expect(await ask('/health/ready')).toMatchObject({ status: 503 });
    readiness.phase = 'running';
    expect(await ask('/health/ready')).toMatchObject({ status: 200 });
    database = () => {
      throw new Error('gone');
    };
    const missing = await ask('/health/ready');
    expect(missing.status).toBe(503);
    expect(JSON.parse(missing.text)).toEqual({
      ready: false,
      phase: 'running',
      checks: { broker: true, database: false },
    });
  });

  it('shows figures by contract, route and outcome, and none of another service', async () => {
    const other = new Metrics('media');
    other.exchange('answer', 'media.stream.cut', 'ok', 0.1);
    metrics.exchange('answer', 'live.order.place', 'live.sold-out', 0.004);
    metrics.visit('POST', '/live/orders', 409, 0.006);
    metrics.gauge('outbox_documents', 'Waiting.', async () => 3);
    const { text } = await ask('/metrics');
    const refused = 'kind="answer",name="live.order.place",outcome="live.sold-out"';
    expect(text).toContain(`nuanxin_exchange_seconds_count{service="live",${refused}} 1`);
    const visit = 'method="POST",route="/live/orders",status="409"';
    expect(text).toContain(`nuanxin_http_seconds_count{service="live",${visit}} 1`);
    expect(text).toContain('nuanxin_outbox_documents{service="live"} 3');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('media.stream.cut');
  });

  it('answers nothing else', async () => {
    expect(await ask('/')).toMatchObject({ status: 404 });
  });
});
