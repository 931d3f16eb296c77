import { REVEALS_PER_HOUR, revealSupplier, supplierRevealed } from '@nuanxin/contracts/live';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { someSupplier } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { COUNTY, OTHER_TOWNSHIP, TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const contact = { name: '梁茂生', phone: '+8613812345678' };
const sealed = { contact, bankAccount: '6230520012345678', bankName: '汤湖支行' };
const look = (id: string) => ({ requestId: live.id(), id, purpose: '核对第三季度收款账户' });

describe('a look at what is sealed', () => {
  it('shows contact and account, and is told with its purpose and without what was seen', async () => {
    const { id } = await someSupplier(live, sealed);
    expect(await live.ask(revealSupplier, look(id))).toEqual(sealed);
    const told = () => live.service.events(supplierRevealed.type).filter(({ subject }) => subject === id);
    await eventually(() =>
      expect(told()).toMatchObject([
        {
          actor: { accountId: 'accountId' in live.official ? live.official.accountId : '' },
          data: { supplierId: id, purpose: '核对第三季度收款账户' },
        },
      ]),
    );
    expect(JSON.stringify(told())).not.toMatch(/13812345678|12345678|梁茂生/);
  });

  it('needs a purpose', async () => {
    const { id } = await someSupplier(live, sealed);
    expect(await live.refusal(revealSupplier, { ...look(id), purpose: '看' })).toBe('request.invalid');
  });

  it('is possible for finance, and within one’s reach only', async () => {
    const { id } = await someSupplier(live, { ...sealed, organizationId: TOWNSHIP });
    expect(await live.ask(revealSupplier, look(id), officialAt(COUNTY, 'finance'))).toEqual(sealed);
    const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
    expect(await live.refusal(revealSupplier, look(id), elsewhere)).toBe('record.absent');
    expect(await live.refusal(revealSupplier, look(id), officialAt(COUNTY, 'streamer'))).toBe(
      'access.denied',
    );
  });

  it('is refused after so many within an hour, for this person alone; all at once or one by one', async () => {
    const { id } = await someSupplier(live, sealed);
    const curious = officialAt(COUNTY, 'finance');
    const repeated = look(id);
    await live.ask(revealSupplier, repeated, curious);
    const codes = [];
    for (let round = 0; round < REVEALS_PER_HOUR / 10; round++) {
      const ten = Array.from({ length: 10 }, () => live.refusal(revealSupplier, look(id), curious));
      codes.push(...(await Promise.all(ten)));
    }
    expect(codes.filter((code) => code === undefined)).toHaveLength(REVEALS_PER_HOUR - 1);
    expect(codes.filter((code) => code === 'request.too-many')).toHaveLength(1);
    expect(await live.ask(revealSupplier, look(id), officialAt(COUNTY, 'finance'))).toEqual(sealed);
    live.clock.advance(3600_000);
    expect(await live.ask(revealSupplier, look(id), curious)).toEqual(sealed);
  });
});
