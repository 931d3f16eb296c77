import { eventually } from '@nuanxin/platform/testing';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openService } from './open-service';
import { slowConfig, SlowModule } from './testing/slow-service';
import { type Surroundings, surroundings } from './testing/surroundings';

const plan = { name: 'live', module: SlowModule, config: slowConfig } as const;

let world: Surroundings;
beforeAll(async () => (world = await surroundings()));
afterAll(() => world.clear());

jest.setTimeout(20_000);

const readiness = async (opsUrl: string) => {
  const answer = await fetch(`${opsUrl}/health/ready`);
  return { status: answer.status, ...((await answer.json()) as object) };
};

/** A port where nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('a service', () => {
  it('answers once it is open, and is ready when broker and database answer', async () => {
    const service = await openService({ ...plan, env: world.env });
    expect(await world.ask()).toBe('你好');
    expect(await readiness(service.opsUrl)).toEqual({
      status: 200,
      ready: true,
      phase: 'running',
      checks: { broker: true, database: true },
    });
    const metrics = await (await fetch(`${service.opsUrl}/metrics`)).text();
    expect(metrics).toContain('kind="answer",name="live.greeting.read",outcome="ok"');
    expect(metrics).toContain('nuanxin_outbox_documents{service="live"} 0');
    await service.close();
    await expect(fetch(`${service.opsUrl}/health/live`)).rejects.toThrow();
    await expect(world.ask()).rejects.toMatchObject({ code: 'service.unavailable' });
  });

  it('that is closed finishes what it has begun and takes nothing new', async () => {
    const service = await openService({ ...plan, env: world.env });
    const begun = world.ask(400);
    await eventually(async () => {
      const text = await (await fetch(`${service.opsUrl}/metrics`)).text();
      expect(text).toContain('process_');
    });
    const closed = service.close();
    expect(await begun).toBe('你好');
    await Promise.all([closed, service.close()]);
  });

  it('does not wait longer than it may for what has begun', async () => {
    const service = await openService({ ...plan, env: { ...world.env, DRAIN_SECONDS: '1' } });
    const begun = world.ask(4000).catch((error: unknown) => error);
    await world.ask();
    const from = performance.now();
    await service.close();
    expect(performance.now() - from).toBeLessThan(1_500);
    await begun;
  });

  it('shares nothing with another in the same process', async () => {
    const other = await surroundings();
    const services = await Promise.all([
      openService({ ...plan, env: world.env }),
      openService({ ...plan, env: { ...other.env, GREETING: 'hello' } }),
    ]);
    expect([await world.ask(), await other.ask()]).toEqual(['你好', 'hello']);
    await services[0].close();
    expect(await other.ask()).toBe('hello');
    await services[1].close();
    await other.clear();
  });

  it('waits for a broker that is away, says so meanwhile, and gives up in the end', async () => {
    const OPS_PORT = String(await freePort());
    const away = { NATS_URL: `nats://127.0.0.1:${await freePort()}`, START_WAIT_SECONDS: '1', OPS_PORT };
    const opening = openService({ ...plan, env: { ...world.env, ...away } });
    opening.catch(() => undefined);
    const report = await eventually(() => readiness(`http://127.0.0.1:${OPS_PORT}`));
    expect(report).toMatchObject({ status: 503, phase: 'starting' });
    await expect(opening).rejects.toThrow();
    await expect(readiness(`http://127.0.0.1:${OPS_PORT}`)).rejects.toThrow();
  });

  it('is refused with every fault of its configuration at once', async () => {
    const env = { OPS_PORT: 'x' };
    await expect(openService({ ...plan, env })).rejects.toThrow(/MONGODB_URI[^]*OPS_PORT[^]*GREETING/);
  });
});
