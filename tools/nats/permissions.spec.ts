import path from 'node:path';
import { SERVICES, type ServiceName } from '@nuanxin/contracts/kernel';
import { CONTRACTS, EVENTS, HEARERS } from '@nuanxin/contracts/registry';
import { durableOf, NatsBus, STREAM_DEFAULTS, streamOf, streamsOf } from '@nuanxin/platform/messaging';
import { eventually, RecordingLog } from '@nuanxin/platform/testing';
import { type OwnBroker, ownBroker } from './broker';
import { planFor } from './plan';
import { secretIn } from './secret-file';
import { serverConfig } from './server-config';

let broker: OwnBroker;
let secrets: string;
const buses = new Map<string, NatsBus>();
const logs = new Map<string, RecordingLog>();

const bus = (service: ServiceName): NatsBus => {
  const found = buses.get(service);
  if (!found) throw new Error(`${service} is not connected`);
  return found;
};
const say = (text: string) => ({ text: JSON.stringify(text) });
const refusals = (service: ServiceName) =>
  (logs.get(service)?.named('broker.refused') ?? []).map(({ error }) => String(error));

beforeAll(async () => {
  broker = await ownBroker(({ port, store, folder }) => {
    secrets = path.join(folder, 'secrets');
    return serverConfig(planFor({ port, store, secrets }));
  });
  for (const service of SERVICES) {
    const log = new RecordingLog();
    const password = secretIn(secrets, `nats-${service}`);
    logs.set(service, log);
    buses.set(service, await NatsBus.connect({ service, url: broker.url, user: service, password }, log));
    for (const stream of streamsOf(service, STREAM_DEFAULTS)) await bus(service).declareStream(stream);
  }
});
afterAll(async () => {
  await Promise.all([...buses.values()].map((one) => one.close()));
  await broker.remove();
});
beforeEach(() => {
  for (const log of logs.values()) log.lines.length = 0;
});

describe('the users of the broker', () => {
  it('may ask and answer what the contracts say', async () => {
    for (const { subject, access } of CONTRACTS) {
      const [answerer] = subject.split('.') as [ServiceName];
      const asker = access.audience === 'service' ? access.callers[0] : 'gateway';
      const listening = bus(answerer).answer(subject, answerer, async () => say('yes'));
      const reply = await eventually(() => bus(asker as ServiceName).request(subject, say('?'), 2000));
      expect(reply.text).toBe('"yes"');
      await listening.stop();
    }
    expect(SERVICES.flatMap(refusals)).toEqual([]);
  });

  it('may publish their own events, and hear those they are named for', async () => {
    const heard = new Set<string>();
    for (const { service, as, of } of HEARERS)
      for (const domain of of) {
        const durable = durableOf(as);
        const plan = { stream: streamOf(domain), subjects: [`event.${domain}.>`], durable, inFlight: 1 };
        const rest = { waits: [], parkedAt: `dead.${service}.${durable}` };
        bus(service).consume({ ...plan, ...rest }, async ({ subject }) => void heard.add(`${as} ${subject}`));
      }
    for (const { type } of EVENTS) {
      const [owner] = type.split('.') as [ServiceName];
      await bus(owner).append(`event.${type}`, type, '{}');
    }
    const expected = HEARERS.flatMap(({ as, of }) =>
      EVENTS.filter(({ type }) => of.some((domain) => type.startsWith(`${domain}.`))).map(
        ({ type }) => `${as} event.${type}`,
      ),
    );
    await eventually(() => expect([...heard].sort()).toEqual(expected.sort()));
    expect(SERVICES.flatMap(refusals)).toEqual([]);
  });

  it('may park what they could not handle', async () => {
    for (const { service, as } of HEARERS)
      await bus(service).append(`dead.${service}.${durableOf(as)}`, as, '{}');
  });

  it('are refused the events of another service, at once', async () => {
    const forged = bus('media').append('event.identity.account.suspended', 'forged', '{}');
    await expect(forged).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(refusals('media').join()).toContain('event.identity.account.suspended');
  });

  it('are refused questions that no contract lets them ask', async () => {
    await expect(bus('media').request('identity.session.resolve', say('?'), 60_000)).rejects.toMatchObject({
      code: 'service.unavailable',
    });
    expect(refusals('media').join()).toContain('identity.session.resolve');
  });

  it('cannot answer in the place of another, nor listen to its replies, nor delete its stream', async () => {
    bus('media').answer('identity.session.resolve', 'media', async () => say('I am everybody'));
    bus('media').listen('_INBOX.gateway.>', () => undefined);
    bus('media').send('$JS.API.STREAM.DELETE.IDENTITY', say(''));
    await eventually(() => expect(refusals('media')).toHaveLength(3));
  });

  it('are nobody without a password', async () => {
    await expect(NatsBus.connect({ service: 'live', url: broker.url }, new RecordingLog())).rejects.toThrow(
      'Authorization Violation',
    );
  });
});
