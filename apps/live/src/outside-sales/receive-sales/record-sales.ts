import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import { type Airing, broadcastOf, dayOf, type Statement, takeIn, type Taken } from '@nuanxin/live/domain';
import { Ids } from '@nuanxin/platform/kernel';
import type { PlatformRecord } from '../../store/platform-store';
import { type SaleRecord, SaleStore, type SaleWrite } from '../../store/sale-store';
import { Airings } from '../airings';

/** What somebody states of one line of an order. */
export interface LineStatement extends Statement {
  readonly orderNo: string;
  readonly lineNo: string;
}

/** Whose lines they are and by which way they came. */
export interface Origin {
  readonly platform: Pick<PlatformRecord, '_id' | 'within'>;
  readonly source: SaleRecord['source'];
  readonly importId?: Ulid | undefined;
}

/** How often lines are read again that somebody else writes at the same moment. */
const ATTEMPTS = 20;

/**
 * Takes in what is stated of order lines, all of them with a few round trips to the database. Each line is one document: what
 * is known of it is read, the statements are taken in by `takeIn`, and the outcome is written if nobody was faster. Whoever
 * was slower reads again, so any number of deliveries and imports may tell of the same lines at once and in any order.
 */
@Injectable()
export class RecordSales {
  constructor(
    private readonly sales: SaleStore,
    private readonly airings: Airings,
    private readonly ids: Ids,
  ) {}

  /** Outcomes in the order of the statements; those of one line are taken in in their order. */
  async run(statements: readonly LineStatement[], origin: Origin): Promise<Taken[]> {
    const airings = await this.airingsOf(statements);
    const outcomes: Taken[] = [];
    let open = statements.map((statement, place) => ({ statement, place }));
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const known = await this.sales.several([
        ...new Set(open.map(({ statement }) => idOf(statement, origin))),
      ]);
      const folded = this.fold(open, { known, airings, origin });
      for (const [place, taken] of folded.outcomes) outcomes[place] = taken;
      if (await this.sales.write(folded.writes)) return outcomes;
      const lost = await this.lost(folded.writes);
      open = open.filter(({ statement }) => lost.has(idOf(statement, origin)));
      if (open.length === 0) return outcomes;
    }
    throw new DomainError('service.unavailable', { retryAfterSeconds: 1 });
  }

  private fold(
    open: readonly { readonly statement: LineStatement; readonly place: number }[],
    {
      known,
      airings,
      origin,
    }: { known: Map<string, SaleRecord>; airings: readonly Airing[]; origin: Origin },
  ) {
    const token = this.ids.ulid();
    const writes = new Map<string, SaleWrite>();
    const outcomes = new Map<number, Taken>();
    for (const { statement, place } of open) {
      const id = idOf(statement, origin);
      const before = known.get(id);
      const now = writes.get(id)?.line ?? before;
      const taken = takeIn(now, statement);
      outcomes.set(place, taken);
      if (!taken.line) continue;
      const { productId, at } = taken.line;
      const belongs = now?.productId === productId ? now.broadcastId : broadcastOf(airings, productId, at);
      const kept = now ?? firstRecord(id, statement, origin);
      const line = { ...kept, ...taken.line, day: dayOf(at), broadcastId: belongs, token };
      writes.set(id, { line, before: before?.token });
    }
    return { writes: [...writes.values()], outcomes };
  }

  /** Lines whose write did not get in. */
  private async lost(writes: readonly SaleWrite[]): Promise<Set<string>> {
    const now = await this.sales.several(writes.map(({ line }) => line._id));
    return new Set(
      writes.filter(({ line }) => now.get(line._id)?.token !== line.token).map(({ line }) => line._id),
    );
  }

  private airingsOf(statements: readonly LineStatement[]): Promise<Airing[]> {
    return this.airings.around(statements.flatMap(({ facts }) => facts?.at ?? []));
  }
}

function idOf({ orderNo, lineNo }: LineStatement, { platform }: Origin): string {
  return `${platform._id}.${orderNo}.${lineNo}`;
}

function firstRecord(
  _id: string,
  { orderNo, lineNo }: LineStatement,
  { platform, source, importId }: Origin,
) {
  return {
    _id,
    platformId: platform._id,
    within: platform.within,
    source,
    orderNo,
    lineNo,
    ...(importId === undefined ? {} : { importId }),
  };
}
