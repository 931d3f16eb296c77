import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  type Broadcast,
  closePeriod,
  endBroadcast,
  listStatements,
  payStatement,
  postStatement,
  readStatement,
  settleBroadcast,
  type SellingPlatform,
  type StatementDetails,
  type StatementRow,
} from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/settlement';
import { someOnAir, someProduct, someSupplier } from './broadcasts';
import type { LiveUnderTest } from './live-under-test';
import { deliver, type Signer, someLine, somePlatform, someSigner } from './selling-platforms';
import { TOWNSHIP } from './stand-in-identity';

export const MONTH = 31 * 24 * 3600_000;

interface Sold {
  readonly orderNo: string;
  readonly lineNo: string;
  readonly at: string;
  readonly code: string;
  readonly quantity: number;
  readonly amountFen: number;
}

/** Suppliers with a product each, and a platform at five per cent that tells what was sold of them. */
export class Market {
  private constructor(
    private readonly live: LiveUnderTest,
    readonly suppliers: readonly Ulid[],
    private readonly products: readonly Ulid[],
    readonly platform: SellingPlatform,
    private readonly signer: Signer,
  ) {}

  static async open(live: LiveUnderTest, suppliers = 1): Promise<Market> {
    const made = [];
    for (let n = 0; n < suppliers; n++) {
      const about = { organizationId: TOWNSHIP, name: `汤湖镇茶叶合作社${n + 1}` };
      const supplier = await someSupplier(live, about);
      const product = await someProduct(live, { supplierId: supplier.id, stock: 1_000_000 });
      made.push({ supplierId: supplier.id, productId: product.id });
    }
    const products = made.map(({ productId }) => productId);
    const codes = products.map((productId, n) => ({ code: `P${n}`, productId }));
    const platform = await somePlatform(live, products[0] ?? '', { codes });
    const signer = await someSigner(live, platform);
    return new Market(
      live,
      made.map(({ supplierId }) => supplierId),
      products,
      platform,
      signer,
    );
  }

  /** A broadcast that sold for so many fen of each product, one piece each, and has ended. */
  async ended(...amounts: readonly number[]): Promise<{ broadcast: Broadcast; sold: Sold[] }> {
    const { live } = this;
    // Sales of another broadcast's last minutes would be taken for this one's.
    live.clock.advance(3600_000);
    const { id, revision } = await someOnAir(
      live,
      this.products.map((productId) => ({ productId })),
    );
    const sold = amounts.map((amountFen, n) => {
      const orderNo = `D${live.id()}`;
      return {
        orderNo,
        lineNo: `${orderNo}-1`,
        at: live.clock.instant(),
        code: `P${n}`,
        quantity: 1,
        amountFen,
      };
    });
    await this.tell(sold);
    const broadcast = await live.ask(endBroadcast, { requestId: live.id(), id, revision });
    return { broadcast, sold };
  }

  /** The platform tells that it gave so much of a sale back, altogether. */
  async refund(sold: Sold | undefined, amountFen: number): Promise<void> {
    this.live.clock.advance(1000);
    await this.tell([{ ...sold, refunds: [{ no: 'R1', at: this.live.clock.instant(), amountFen }] }]);
  }

  private async tell(lines: readonly object[]): Promise<void> {
    const told = lines.map((line) => someLine(this.live, line));
    const rows = await deliver(this.live, this.signer, told);
    const refused = rows.find(({ result }) => result === 'refused');
    if (refused) throw new Error(`the sale was refused: ${refused.reason}`);
  }
}

/** The one statement of a broadcast that sold one supplier's goods. */
export async function someDraft(live: LiveUnderTest, { id }: Broadcast): Promise<StatementRow> {
  const { statements } = await live.ask(settleBroadcast, { requestId: live.id(), id });
  const [only] = statements;
  if (!only || statements.length > 1) throw new Error(`${statements.length} statements instead of one`);
  return only;
}

export async function somePosted(live: LiveUnderTest, broadcast: Broadcast): Promise<StatementDetails> {
  return live.ask(postStatement, about(live, await someDraft(live, broadcast)));
}

/** Pays what is due today. */
export async function paid(live: LiveUnderTest, id: string): Promise<StatementDetails> {
  const { dueFen, revision } = await live.ask(readStatement, { id });
  return live.ask(payStatement, {
    ...about(live, { id, revision }),
    paidOn: dayOf(live.clock.now()),
    method: 'bank',
    reference: '20821123-01',
    amountFen: dueFen,
  });
}

export async function statementsOf(live: LiveUnderTest, supplierId: Ulid): Promise<StatementRow[]> {
  return (await live.ask(listStatements, { supplierId, limit: 200 })).items;
}

export function about(live: LiveUnderTest, { id, revision }: Pick<StatementRow, 'id' | 'revision'>) {
  return { requestId: live.id(), id, revision };
}

/** Lets the month pass and closes it. */
export async function closed(live: LiveUnderTest, period: string): Promise<void> {
  live.clock.advance(MONTH);
  await live.ask(closePeriod, { requestId: live.id(), period });
}
