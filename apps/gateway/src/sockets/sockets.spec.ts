import { rightsChanged } from '@nuanxin/contracts/identity';
import { audienceTicked, viewersCounted } from '@nuanxin/contracts/live';
import { Ticks } from '@nuanxin/platform/messaging';
import { eventually } from '@nuanxin/platform/testing';
import { io, type Socket } from 'socket.io-client';
import { type GatewayUnderTest, openGateway } from '../testing/gateway-under-test';
import { BROADCAST } from '../testing/stand-ins';

const OTHER = '01JZ0000000000000000000009';
const audience = { type: 'live.audience', key: BROADCAST };
const studio = { type: 'live.studio', key: BROADCAST };

describe('the sockets', () => {
  let gateway: GatewayUnderTest;
  const open: Socket[] = [];
  beforeAll(async () => (gateway = await openGateway()));
  afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
  afterAll(() => gateway.close());

  const connect = async (headers: Record<string, string> = {}): Promise<Socket> => {
    const socket = io(gateway.url, {
      transports: ['websocket'],
      extraHeaders: headers,
      reconnection: false,
      forceNew: true,
    });
    open.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  };
  const watch = (socket: Socket, request: object) => socket.timeout(2_000).emitWithAck('watch', request);
  const codeOf = async (socket: Socket, request: object) => (await watch(socket, request)).problem?.code;
  const publish = (seq: number) =>
    gateway.get(Ticks).publish(audienceTicked, BROADCAST, {
      broadcastId: BROADCAST,
      seq,
      at: '2082-11-23T08:00:00.000Z',
      state: 'on-air',
      viewers: 1,
      stock: {},
      comments: [],
      showings: [],
    });

  it('give the first picture, then each new one, to whoever watches', async () => {
    const [viewer, other] = [await connect(), await connect()];
    expect((await watch(viewer, audience)).snapshot.seq).toBe(7);
    const seen: unknown[] = [];
    viewer.on('tick', (tick) => seen.push(tick));
    other.on('tick', () => seen.push('to nobody who did not ask'));
    publish(8);
    await eventually(() => expect(seen).toHaveLength(1));
    expect(seen[0]).toMatchObject({ ...audience, data: { seq: 8 } });
    viewer.emit('unwatch', audience);
    await eventually(async () =>
      expect(await codeOf(viewer, { ...audience, key: OTHER })).toBe('record.absent'),
    );
    publish(9);
    expect(seen).toHaveLength(1);
  });

  it('show the studio to officials only', async () => {
    expect(await codeOf(await connect(), studio)).toBe('access.sign-in');
    expect(await codeOf(await connect({ cookie: gateway.worker() }), studio)).toBe('access.denied');
    expect(await codeOf(await connect({ cookie: gateway.official('auditor') }), studio)).toBe(
      'access.denied',
    );
    const due = gateway.official('streamer', { mustChangePassword: true });
    expect(await codeOf(await connect({ cookie: due }), studio)).toBe('identity.password-due');
    expect(await codeOf(await connect({ cookie: gateway.official('streamer') }), studio)).toBeUndefined();
  });

  it.each([
    ['a tick of the servers', { type: 'identity.rights', key: BROADCAST }],
    ['a tick that does not exist', { type: 'live.secrets', key: BROADCAST }],
    ['many keys at once', { type: 'live.audience', key: '>' }],
    ['nothing at all', {}],
  ])('cannot be asked for %s', async (_name, request) => {
    expect(await codeOf(await connect(), request)).toBe('request.invalid');
  });

  it('say the same of what is hidden and what is absent', async () => {
    const official = await connect({ cookie: gateway.official('streamer') });
    expect(await codeOf(official, { ...studio, key: OTHER })).toBe('record.absent');
  });

  it('are not opened to pages of another origin', async () => {
    await expect(connect({ origin: 'https://evil.example' })).rejects.toThrow();
    await expect(connect({ origin: gateway.url })).resolves.toBeDefined();
  });

  it('close at once when the rights of the account change', async () => {
    const [socket, stranger] = [
      await connect({ cookie: gateway.official('streamer') }),
      await connect({ cookie: gateway.worker() }),
    ];
    const caller = [...gateway.world.sessions.values()].at(-2)?.caller;
    if (!caller || !('accountId' in caller)) throw new Error('the session has no account');
    gateway.get(Ticks).publish(rightsChanged, 'all', { accountId: caller.accountId });
    await eventually(() => expect(socket.connected).toBe(false), 1_000);
    expect(stranger.connected).toBe(true);
  });

  it('close when the session is over', async () => {
    const socket = await connect({ cookie: gateway.worker() });
    gateway.clock.advance(24 * 3_600_000);
    await eventually(() => expect(socket.connected).toBe(false), 2_000);
  });

  it('are counted for live, down to none', async () => {
    const counts: number[] = [];
    const stop = gateway.get(Ticks).watch(viewersCounted, BROADCAST, ({ viewers }) => counts.push(viewers));
    const viewers = [await connect(), await connect()];
    for (const viewer of viewers) await watch(viewer, audience);
    await eventually(() => expect(counts.at(-1)).toBe(2));
    for (const viewer of viewers) viewer.disconnect();
    await eventually(() => expect(counts.at(-1)).toBe(0));
    stop();
  });
});
