import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { settle, type Statement, type Terms } from '@nuanxin/live/settlement';
import { type BroadcastSale, BroadcastSales } from '../../outside-sales/broadcast-sales';
import { PlatformStore } from '../../store/platform-store';
import type { Settled, StatementRecord } from '../../store/statement-record';
import { SupplierStore } from '../../store/supplier-store';
import type { SupplierState } from '../../store/supplier-state';
import { TermsStore } from '../../store/terms-store';
import { orRefusal } from '../refusal';

export interface SupplierFigures extends Settled {
  /** The supplier's node and all above it. */
  readonly within: readonly Ulid[];
}

export interface Figures {
  readonly suppliers: readonly SupplierFigures[];
  /** Products that no supplier stands behind. */
  readonly unassigned: readonly { productId: Ulid; name: string; netFen: number }[];
}

/** What the sales of a broadcast come to for each supplier. */
@Injectable()
export class BroadcastFigures {
  constructor(
    private readonly sales: BroadcastSales,
    private readonly suppliers: SupplierStore,
    private readonly platforms: PlatformStore,
    private readonly terms: TermsStore,
  ) {}

  /** What is posted keeps the terms that it was posted by; `standing` are the broadcast's statements. */
  async of(broadcastId: Ulid, standing: readonly StatementRecord[]): Promise<Figures> {
    const sold = await this.sales.lines(broadcastId);
    const ids = [...new Set(sold.flatMap(({ supplierId }) => supplierId ?? []))];
    const found = await Promise.all(ids.map((id) => this.suppliers.find(id)));
    const known = new Map(found.flatMap((one) => (one ? [[one._id, one] as const] : [])));
    const { terms, names } = await this.termsFor(sold);
    const suppliers = [...known.values()].map((supplier) => {
      const before = standing.find((one) => one.supplier.id === supplier._id && one.state !== 'draft');
      const own = before ? asPosted(before.terms, terms) : terms;
      const lines = sold.flatMap((line) =>
        line.supplierId === supplier._id ? [{ ...line, supplierId: supplier._id }] : [],
      );
      const [statement] = orRefusal(() => settle(lines, own));
      return { ...settled(supplier, statement, own, names), within: supplier.within };
    });
    const unassigned = sold.filter(({ supplierId }) => supplierId === undefined || !known.has(supplierId));
    return { suppliers, unassigned: byProduct(unassigned) };
  }

  private async termsFor(
    sold: readonly BroadcastSale[],
  ): Promise<{ terms: Terms; names: ReadonlyMap<Ulid, string> }> {
    const { portalCommissionBasisPoints, logisticsFenPerPiece, refundsBorneBy } = await this.terms.read();
    const platforms = await this.platforms.several(sold.flatMap(({ platformId }) => platformId ?? []));
    const platformCommissionBasisPoints = Object.fromEntries(
      [...platforms].map(([id, { commissionBasisPoints }]) => [id, commissionBasisPoints]),
    );
    return {
      terms: {
        portalCommissionBasisPoints,
        platformCommissionBasisPoints,
        logisticsFenPerPiece,
        refundsBorneBy,
      },
      names: new Map([...platforms].map(([id, { name }]) => [id, name])),
    };
  }
}

/** A platform that sold nothing when it was posted has no rate from then. */
function asPosted(then: Terms, now: Terms): Terms {
  const rates = { ...now.platformCommissionBasisPoints, ...then.platformCommissionBasisPoints };
  return { ...then, platformCommissionBasisPoints: rates };
}

const NOTHING = { pieces: 0, grossFen: 0, refundFen: 0, commissionFen: 0, logisticsFen: 0, netFen: 0 };

/** Figures of somebody whose sales have all gone. */
export const NO_FIGURES = { lines: [], totals: NOTHING } as const;

function settled(
  { _id: id, name, township, households }: SupplierState,
  statement: Statement | undefined,
  terms: Terms,
  names: ReadonlyMap<Ulid, string>,
): Settled {
  const lines = (statement?.lines ?? []).map((line) =>
    line.platformId === undefined
      ? line
      : { ...line, platformName: names.get(line.platformId) ?? line.platformId },
  );
  const totals = statement?.totals ?? NOTHING;
  return { supplier: { id, name, township, households }, terms, lines, totals };
}

function byProduct(lines: readonly BroadcastSale[]): Figures['unassigned'] {
  const sums = new Map<Ulid, { productId: Ulid; name: string; netFen: number }>();
  for (const { productId, productName: name, grossFen, refundFen } of lines) {
    const before = sums.get(productId)?.netFen ?? 0;
    sums.set(productId, { productId, name, netFen: before + grossFen - refundFen });
  }
  return [...sums.values()];
}
