import {
  type addSellingPlatform,
  type ColumnMapping,
  SALE_COLUMN_NAMES,
  type SaleColumnName,
  type SellingPlatform,
} from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';

export interface CodeDraft {
  readonly code: string;
  readonly productId: string;
  readonly name: string;
}

/** A selling platform as the form holds it: blanks where nothing is filled in. */
export interface PlatformDraft {
  readonly organizationId: string;
  readonly name: string;
  readonly commissionBasisPoints: number | null;
  readonly columns: Readonly<Record<SaleColumnName, string>>;
  readonly codes: readonly CodeDraft[];
}

export const BLANK_PLATFORM: PlatformDraft = {
  organizationId: '',
  name: '',
  commissionBasisPoints: 0,
  columns: columnsOf({}),
  codes: [],
};

export function draftOf(platform: SellingPlatform): PlatformDraft {
  const { organization, name, commissionBasisPoints, columns, codes } = platform;
  return {
    organizationId: organization.id,
    name,
    commissionBasisPoints,
    columns: columnsOf(columns),
    codes: codes.map(({ code, productId, productName }) => ({
      code,
      productId,
      name: productName ?? productId,
    })),
  };
}

/** The values that a change sends: columns left blank are left out. */
export function valuesOf(draft: PlatformDraft): Omit<SayOf<typeof addSellingPlatform>, 'organizationId'> {
  const { name, commissionBasisPoints, columns, codes } = draft;
  const mapped = Object.entries(columns).filter(([, header]) => header.trim() !== '');
  return {
    name,
    commissionBasisPoints,
    columns: Object.fromEntries(mapped.map(([column, header]) => [column, header.trim()])),
    codes: codes.map(({ code, productId }) => ({ code: code.trim(), productId })),
  } as SayOf<typeof addSellingPlatform>;
}

export function platformOf(draft: PlatformDraft): SayOf<typeof addSellingPlatform> {
  return { ...valuesOf(draft), organizationId: draft.organizationId };
}

function columnsOf(columns: ColumnMapping): Record<SaleColumnName, string> {
  const filled = SALE_COLUMN_NAMES.map((name) => [name, columns[name] ?? ''] as const);
  return Object.fromEntries(filled) as Record<SaleColumnName, string>;
}
