import { eventually } from '@nuanxin/platform/testing';
import { openService } from './open-service';
import { lateDoor } from './testing/late-door';
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

const opened = async (env: Record<string, string> = {}) => {
  const service = await openService({ ...plan, env: { ...world.env, ...env } });
  await service.ready;
  return service;
};

describe('a service', () => {
  it('answers once it is open, and is ready when broker and database answer', async () => {
    const service = await opened();
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
    const service = await opened();
    const begun = world.ask(400);
    // Sent after it on the same line: once this one is answered, the first has begun.
    await world.ask();
    const closed = service.close();
    expect(await begun).toBe('你好');
    await Promise.all([closed, service.close()]);
  });

  it('does not wait longer than it may for what has begun', async () => {
    const service = await opened({ DRAIN_SECONDS: '1' });
    const begun = world.ask(4000).catch((error: unknown) => error);
    await world.ask();
    const from = performance.now();
    await service.close();
    expect(performance.now() - from).toBeLessThan(1_500);
    await begun;
  });

  it('shares nothing with another in the same process', async () => {
    const other = await surroundings();
    const services = await Promise.all([opened(), opened({ ...other.env, GREETING: 'hello' })]);
    expect([await world.ask(), await other.ask()]).toEqual(['你好', 'hello']);
    await services[0].close();
    expect(await other.ask()).toBe('hello');
    await services[1].close();
    await other.clear();
  });

  it('says what is missing while it waits, opens when that comes, and can be closed before', async () => {
    const mongo = await lateDoor(new URL(world.env.MONGODB_URI).host);
    const away = { MONGODB_URI: world.env.MONGODB_URI.replace(mongo.target, mongo.host) };
    const service = await openService({ ...plan, env: { ...world.env, ...away } });
    const given = await openService({ ...plan, env: { ...world.env, ...away } });
    await eventually(async () =>
      expect(await readiness(service.opsUrl)).toEqual({
        status: 503,
        ready: false,
        phase: 'starting',
        checks: { broker: true, database: false },
      }),
    );
    expect(await (await fetch(`${service.opsUrl}/metrics`)).text()).toContain('outbox_documents');
    expect((await fetch(`${service.opsUrl}/health/live`)).status).toBe(200);
    await expect(world.ask()).rejects.toMatchObject({ code: 'service.unavailable' });
    await Promise.all([given.close(), given.ready]);
    await mongo.open();
    await service.ready;
    expect(await world.ask()).toBe('你好');
    expect(await readiness(service.opsUrl)).toMatchObject({ status: 200, ready: true });
    await service.close();
    await mongo.close();
  });

  it('ends at once, saying why, when the address of the database is none', async () => {
    const service = await openService({ ...plan, env: { ...world.env, MONGODB_URI: 'mongodb://a b/?x=1' } });
    await expect(service.ready).rejects.toThrow(/^MONGODB_URI cannot be used as an address/);
    await expect(fetch(`${service.opsUrl}/health/live`)).rejects.toThrow();
  });

  it('is refused with every fault of its configuration at once', async () => {
    const env = { OPS_PORT: 'x' };
    await expect(openService({ ...plan, env })).rejects.toThrow(/MONGODB_URI[^]*OPS_PORT[^]*GREETING/);
  });
});
