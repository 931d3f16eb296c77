import { groupBy, sumOf } from '../group-by';
import type { Period } from '../period/calendar';
import { Refused } from '../refused';
import type { Earned } from './earned';
import { perHouseholdFen } from './per-household';

export interface IncomeSupplier {
  readonly id: string;
  readonly name: string;
  readonly township: string;
  readonly households: number;
}

interface PerHousehold {
  readonly netFen: number;
  readonly households: number;
  /** Undefined without households. */
  readonly perHouseholdFen: number | undefined;
}

/** What farmers earned. Each list adds up to `netFen`. */
export interface FarmerIncome extends PerHousehold {
  /** Highest first, as the other two of them. */
  readonly bySupplier: readonly (PerHousehold & { readonly supplier: IncomeSupplier })[];
  readonly byTownship: readonly (PerHousehold & { readonly township: string })[];
  readonly byProduct: readonly { productId: string; productName: string; netFen: number }[];
  /** In the order of the months. */
  readonly byMonth: readonly { readonly period: Period; readonly netFen: number }[];
}

const netOf = (parts: readonly { readonly netFen: number }[]) => sumOf(parts, ({ netFen }) => netFen);
const highestFirst = <Part extends { readonly netFen: number }>(parts: readonly Part[]) =>
  [...parts].sort((a, b) => b.netFen - a.netFen);

/** Sums up what was earned. Refuses earnings of a supplier who is not among `suppliers`. */
export function farmerIncome(earned: readonly Earned[], suppliers: readonly IncomeSupplier[]): FarmerIncome {
  const bySupplier = [...groupBy(earned, ({ supplierId }) => supplierId)].map(([id, own]) => {
    const supplier = suppliers.find((each) => each.id === id);
    if (!supplier) throw new Refused('unknown-supplier', id);
    const netFen = netOf(own);
    const { households } = supplier;
    return { supplier, netFen, households, perHouseholdFen: perHouseholdFen(netFen, households) };
  });
  return {
    ...together(bySupplier),
    bySupplier: highestFirst(bySupplier),
    byTownship: highestFirst(
      [...groupBy(bySupplier, ({ supplier }) => supplier.township)].map(([township, own]) => ({
        township,
        ...together(own),
      })),
    ),
    byProduct: highestFirst(
      [...groupBy(earned, ({ productId }) => productId)].map(([productId, own]) => ({
        productId,
        productName: own.at(-1)?.productName ?? '',
        netFen: netOf(own),
      })),
    ),
    byMonth: [...groupBy(earned, ({ period }) => period)]
      .map(([period, own]) => ({ period, netFen: netOf(own) }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
}

/** Per household only what suppliers with households earned: a firm's income is not shared out among other people's farms. */
function together(parts: readonly PerHousehold[]): PerHousehold {
  const farms = parts.filter(({ households }) => households > 0);
  const households = sumOf(farms, (each) => each.households);
  return { netFen: netOf(parts), households, perHouseholdFen: perHouseholdFen(netOf(farms), households) };
}
