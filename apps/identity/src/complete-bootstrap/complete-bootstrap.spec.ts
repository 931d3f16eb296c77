import { stat } from 'node:fs/promises';
import path from 'node:path';
import { completeBootstrap, readBootstrap } from '@nuanxin/contracts/identity';
import { publicCaller, someId } from '@nuanxin/platform/testing';
import { OfferBootstrap } from '../offer-bootstrap/offer-bootstrap';
import { PASSWORD, refusal } from '../testing/county';
import { type Identity, startIdentity } from '../testing/start-identity';

jest.setTimeout(30_000);

describe('setting the platform up', () => {
  let identity: Identity;
  beforeAll(async () => (identity = await startIdentity()));
  afterAll(() => identity.close());

  const request = async () => ({
    requestId: someId(),
    token: await identity.setUpToken(),
    county: '遂川县',
    name: '王芳',
    login: 'wangfang',
    password: PASSWORD,
  });
  const ask = (asked: Awaited<ReturnType<typeof request>>) =>
    identity.ask(completeBootstrap, asked, publicCaller());

  it('is needed at first; the token stands in the log and in a file for its owner alone', async () => {
    expect(await identity.ask(readBootstrap, {}, publicCaller())).toEqual({ needed: true });
    expect(identity.log.named('bootstrap.offered')[0]?.fields['setUpCode']).toBe(await identity.setUpToken());
    expect((await stat(path.join(identity.folder, 'token'))).mode & 0o777).toBe(0o600);
  });

  it('a replica that starts beside it offers no second token', async () => {
    await identity.get(OfferBootstrap).onApplicationBootstrap();
    expect(identity.log.named('bootstrap.offered')).toHaveLength(1);
  });

  it('a start after one that nobody used offers a new token, and the old one is worth nothing', async () => {
    const old = await request();
    identity.clock.advance(61_000);
    await identity.get(OfferBootstrap).onApplicationBootstrap();
    expect(identity.log.named('bootstrap.offered')).toHaveLength(2);
    expect(await refusal(ask(old))).toBe('identity.bootstrap-token');
  });

  it('is refused with a wrong token and with a weak password', async () => {
    expect(await refusal(ask({ ...(await request()), token: 'x'.repeat(43) }))).toBe(
      'identity.bootstrap-token',
    );
    expect(await refusal(ask({ ...(await request()), password: 'wangfang-2026' }))).toBe(
      'identity.password-weak',
    );
  });

  it('is done once: of many at the same time one wins, and repeated it is answered the same', async () => {
    const requests = await Promise.all(Array.from({ length: 8 }, request));
    const winners = await Promise.allSettled(requests.map(ask));
    const won = requests.filter((_, at) => winners[at]?.status === 'fulfilled');
    expect(won).toHaveLength(1);

    const [first] = won;
    if (!first) throw new Error('nobody won');
    const again = await Promise.all(Array.from({ length: 50 }, () => ask(first)));
    expect(new Set(again.map((account) => JSON.stringify(account))).size).toBe(1);
    expect(again[0]?.id).toBe(first.requestId);
    expect(again[0]?.posts.map(({ role }) => role)).toEqual(['system-administrator']);
    expect(await refusal(ask({ ...first, county: '另一个县' }))).toBe('request.key-reused');

    expect(await identity.ask(readBootstrap, {}, publicCaller())).toEqual({ needed: false });
    expect(await refusal(ask(await request()))).toBe('identity.bootstrap-done');
    expect(identity.events('identity.bootstrap.completed')).toHaveLength(1);
    expect(identity.tree.root()?.name).toBe('遂川县');
  });
});
