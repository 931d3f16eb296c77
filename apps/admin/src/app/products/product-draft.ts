import type { addProduct, Product } from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';

/** A product as the form holds it: blanks where nothing is filled in yet. */
export interface ProductDraft {
  readonly organizationId: string;
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number | null;
  readonly stock: number | null;
  readonly ruralAid: boolean;
  readonly supplier: { readonly name: string; readonly township: string; readonly households: number | null };
  readonly description: string;
  readonly pictureId: string;
}

export const BLANK_PRODUCT: ProductDraft = {
  organizationId: '',
  name: '',
  unit: '',
  priceFen: null,
  stock: null,
  ruralAid: true,
  supplier: { name: '', township: '', households: null },
  description: '',
  pictureId: '',
};

export function draftOf(product: Product): ProductDraft {
  const { name, unit, priceFen, stock, ruralAid, supplier, description, pictureId } = product;
  const organizationId = product.organization.id;
  return {
    organizationId,
    name,
    unit,
    priceFen,
    stock,
    ruralAid,
    supplier,
    description,
    pictureId: pictureId ?? '',
  };
}

/** The values that a change sends: blanks left out, so that the contract names them as missing. */
export function valuesOf(draft: ProductDraft): Omit<SayOf<typeof addProduct>, 'organizationId'> {
  const { name, unit, priceFen, stock, ruralAid, supplier, description, pictureId } = draft;
  const values = { name, unit, priceFen, stock, ruralAid, supplier, description };
  return { ...values, ...(pictureId ? { pictureId } : {}) } as SayOf<typeof addProduct>;
}

export function productOf(draft: ProductDraft): SayOf<typeof addProduct> {
  return { ...valuesOf(draft), organizationId: draft.organizationId };
}
