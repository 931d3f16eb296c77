import type { Day } from '@nuanxin/contracts/kernel';
import type { addProduct, Product, ProductCategory, ProductFact, ProofKind } from '@nuanxin/contracts/live';
import { FACT_NAMES } from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';

export interface ProofDraft {
  readonly kind: ProofKind;
  readonly title: string;
  readonly number: string;
  readonly validUntil: Day | '';
  readonly pictureId: string;
}

export type FactsDraft = Readonly<Record<ProductFact, string>>;

/** A product as the form holds it: blanks where nothing is filled in yet. */
export interface ProductDraft {
  readonly organizationId: string;
  readonly supplierId: string;
  readonly name: string;
  readonly unit: string;
  readonly category: ProductCategory | '';
  readonly priceFen: number | null;
  readonly shelfPriceFen: number | null;
  readonly stock: number | null;
  readonly ruralAid: boolean;
  readonly facts: FactsDraft;
  readonly proofs: readonly ProofDraft[];
  readonly description: string;
  readonly pictureId: string;
}

const NO_FACTS: FactsDraft = {
  producer: '',
  licence: '',
  netContent: '',
  shelfLife: '',
  storage: '',
  ingredients: '',
  origin: '',
};

export const BLANK_PROOF: ProofDraft = {
  kind: 'licence',
  title: '',
  number: '',
  validUntil: '',
  pictureId: '',
};

export const BLANK_PRODUCT: ProductDraft = {
  organizationId: '',
  supplierId: '',
  name: '',
  unit: '',
  category: '',
  priceFen: null,
  shelfPriceFen: null,
  stock: null,
  ruralAid: true,
  facts: NO_FACTS,
  proofs: [],
  description: '',
  pictureId: '',
};

export function draftOf(product: Product): ProductDraft {
  const { name, unit, category, priceFen, stock, ruralAid, description } = product;
  return {
    organizationId: product.organization.id,
    supplierId: product.supplier.id,
    name,
    unit,
    category,
    priceFen,
    shelfPriceFen: product.shelfPriceFen ?? null,
    stock,
    ruralAid,
    facts: factsOf(product),
    proofs: product.proofs.map(({ number = '', validUntil = '', ...proof }) => ({
      ...proof,
      number,
      validUntil,
    })),
    description,
    pictureId: product.pictureId ?? '',
  };
}

function factsOf({ facts }: Product): FactsDraft {
  const told = FACT_NAMES.map((fact) => [fact, facts[fact] ?? '']);
  return Object.fromEntries(told) as FactsDraft;
}

/** The facts that are filled in. */
export function factsIn(facts: FactsDraft): Partial<Record<ProductFact, string>> {
  return Object.fromEntries(FACT_NAMES.flatMap((fact) => (facts[fact].trim() ? [[fact, facts[fact]]] : [])));
}

/** The values that a change sends: blanks left out, so that the contract names them as missing. */
export function valuesOf(draft: ProductDraft): Omit<SayOf<typeof addProduct>, 'organizationId'> {
  const { supplierId, name, unit, priceFen, stock, ruralAid, description } = draft;
  const { category, shelfPriceFen, facts, proofs, pictureId } = draft;
  return {
    ...{ supplierId, name, unit, priceFen, stock, ruralAid, description },
    ...(category ? { category } : {}),
    ...(shelfPriceFen === null ? {} : { shelfPriceFen }),
    facts: factsIn(facts),
    proofs: proofs.map(({ number, validUntil, ...proof }) => ({
      ...proof,
      ...(number.trim() ? { number } : {}),
      ...(validUntil ? { validUntil } : {}),
    })),
    ...(pictureId ? { pictureId } : {}),
  } as SayOf<typeof addProduct>;
}

export function productOf(draft: ProductDraft): SayOf<typeof addProduct> {
  return { ...valuesOf(draft), organizationId: draft.organizationId };
}
