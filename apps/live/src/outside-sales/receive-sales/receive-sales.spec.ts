import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  changeSellingPlatform,
  issueWebhookSecret,
  listSaleLines,
  readSellingPlatform,
  receiveSales,
  retireSellingPlatform,
  type SellingPlatform,
} from '@nuanxin/contracts/live';
import { officialAt, publicCaller } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import {
  deliver,
  signed,
  type Signer,
  someLine,
  somePlatform,
  someSigner,
} from '../../testing/selling-platforms';
import { COUNTY, TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
let productId: Ulid;
let platform: SellingPlatform;
let signer: Signer;

beforeAll(async () => {
  live = await startLive();
  productId = (await someProduct(live, { stock: 10_000 })).id;
  platform = await somePlatform(live, productId);
  signer = await someSigner(live, platform);
});
afterAll(() => live.close());

const linesOf = async () => (await live.ask(listSaleLines, { platformId: platform.id })).items;
const results = async (...lines: unknown[]) =>
  (await deliver(live, signer, lines)).map(({ result, reason }) => reason ?? result);

describe('a delivery of a selling platform', () => {
  it('adds its lines to the broadcast that was selling the product, once however often it comes', async () => {
    const broadcast = await someOnAir(live, [{ productId }]);
    const line = someLine(live);
    expect(await results(line)).toEqual(['added']);
    expect(await results(line)).toEqual(['repeated']);
    const request = signed(live, signer, JSON.stringify({ lines: [line] }));
    await Promise.all(Array.from({ length: 8 }, () => live.ask(receiveSales, request, publicCaller())));
    const kept = (await linesOf()).filter(({ orderNo }) => orderNo === line.orderNo);
    expect(kept).toMatchObject([
      { quantity: 2, amountFen: 19_800, broadcastId: broadcast.id, source: 'webhook' },
    ]);
  });

  it('is one effect when many deliveries tell of the same order at once, each with a refund of its own', async () => {
    const line = someLine(live, { quantity: 10, amountFen: 100_000 });
    const told = Array.from({ length: 10 }, (_, n) => ({
      ...line,
      refunds: [{ no: `R${n}`, at: live.clock.instant(), amountFen: 1_000 }],
    }));
    await Promise.all(told.map((each) => deliver(live, signer, [each])));
    const [kept] = (await linesOf()).filter(({ orderNo }) => orderNo === line.orderNo);
    expect(kept).toMatchObject({ refundedFen: 10_000, amountFen: 100_000 });
    expect(kept?.refunds).toHaveLength(10);
  });

  it('takes the good lines in and says of each other why not', async () => {
    const line = someLine(live);
    const refund = { no: 'R1', at: live.clock.instant(), amountFen: 999_999 };
    expect(
      await results(line, { ...line, orderNo: 'X1', code: 'HONEY' }, { orderNo: 'X2' }, 7, {
        ...line,
        refunds: [refund],
      }),
    ).toEqual(['added', 'code-unknown', 'line-invalid', 'line-invalid', 'refund-over']);
  });

  it('changes a line that is told again later with other figures', async () => {
    const line = someLine(live);
    await deliver(live, signer, [line]);
    live.clock.advance(2_000);
    expect(await results({ ...line, amountFen: 15_000 })).toEqual(['changed']);
  });

  it('is refused with a wrong signature, an unknown key, another body, or when it is old', async () => {
    const right = signed(live, signer, JSON.stringify({ lines: [someLine(live)] }));
    const ask = (about: object) => live.refusal(receiveSales, { ...right, ...about }, publicCaller());
    expect(await ask({ signature: 'a'.repeat(64) })).toBe('live.signature-wrong');
    expect(await ask({ keyId: live.id() })).toBe('live.signature-wrong');
    expect(await ask({ body: `${right.body} ` })).toBe('live.signature-wrong');
    live.clock.advance(301_000);
    expect(await ask({})).toBe('live.signature-old');
  });

  it('that is signed but no delivery is refused as a whole', async () => {
    for (const body of ['not json', '{"lines":[]}', '[]'])
      expect(await live.refusal(receiveSales, signed(live, signer, body), publicCaller())).toBe(
        'request.invalid',
      );
  });
});

describe('a webhook secret', () => {
  it('is shown to a repetition of its request and to nobody else, and voids the one before', async () => {
    const other = await somePlatform(live, productId, { name: '快手小店' });
    const request = { requestId: live.id(), id: other.id, revision: other.revision };
    const first = await live.ask(issueWebhookSecret, request);
    expect(await live.ask(issueWebhookSecret, request)).toEqual(first);
    expect(await live.refusal(issueWebhookSecret, request, officialAt(COUNTY, 'finance'))).toBe(
      'request.key-reused',
    );
    const shown = await live.ask(readSellingPlatform, { id: other.id });
    expect(shown.webhook.keyId).toBe(first.keyId);
    expect(JSON.stringify(shown)).not.toContain(first.secret);
    const second = await someSigner(live, shown);
    await deliver(live, second, [someLine(live)]);
    await expect(deliver(live, first, [someLine(live)])).rejects.toMatchObject({
      code: 'live.signature-wrong',
    });
    expect(await live.refusal(issueWebhookSecret, request)).toBe('record.stale');
  });

  it('opens nothing once its platform is retired', async () => {
    const other = await somePlatform(live, productId);
    const key = await someSigner(live, other);
    await live.ask(retireSellingPlatform, {
      requestId: live.id(),
      id: other.id,
      revision: other.revision + 1,
    });
    await expect(deliver(live, key, [someLine(live)])).rejects.toMatchObject({
      code: 'live.platform-retired',
    });
  });
});

describe('a selling platform', () => {
  it('keeps each code for one product, and only for those in reach', async () => {
    const { id, revision } = await somePlatform(live, productId);
    const change = { requestId: live.id(), id, revision, name: '抖音小店' };
    const twice = [
      { code: 'A', productId },
      { code: 'A', productId },
    ];
    expect(await live.refusal(changeSellingPlatform, { ...change, codes: twice })).toBe(
      'live.codes-repeated',
    );
    const unknown = [{ code: 'A', productId: live.id() }];
    expect(await live.refusal(changeSellingPlatform, { ...change, codes: unknown })).toBe('record.absent');
  });

  it('is absent for officials of elsewhere', async () => {
    const elsewhere = officialAt(TOWNSHIP, 'unit-official');
    expect(await live.refusal(readSellingPlatform, { id: platform.id }, elsewhere)).toBe('record.absent');
    expect(await live.refusal(listSaleLines, { platformId: platform.id }, elsewhere)).toBe('record.absent');
  });
});
