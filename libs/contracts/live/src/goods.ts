import { Day, line, Ulid, type Words } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** What kind of goods a product is decides which legal facts it owes its buyers. */
export const PRODUCT_CATEGORIES = {
  fresh: { zh: '鲜活农产品', en: 'Fresh produce' },
  'packaged-food': { zh: '预包装食品', en: 'Packaged food' },
  liquor: { zh: '酒类', en: 'Liquor' },
  oil: { zh: '食用油', en: 'Edible oil' },
  tea: { zh: '茶叶', en: 'Tea' },
  handicraft: { zh: '手工艺品', en: 'Handicraft' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words>;
export type ProductCategory = keyof typeof PRODUCT_CATEGORIES;
export const CATEGORY_NAMES = Object.keys(PRODUCT_CATEGORIES) as [ProductCategory, ...ProductCategory[]];
export const ProductCategory = z.enum(CATEGORY_NAMES);

/** What the law may want told about a product, as it stands on its label. */
export const PRODUCT_FACTS = {
  producer: { zh: '生产者', en: 'Producer' },
  licence: { zh: '生产许可证或登记证号', en: 'Production licence' },
  netContent: { zh: '净含量', en: 'Net content' },
  shelfLife: { zh: '保质期', en: 'Shelf life' },
  storage: { zh: '贮存条件', en: 'Storage' },
  ingredients: { zh: '配料', en: 'Ingredients' },
  origin: { zh: '产地', en: 'Origin' },
} as const satisfies Record<string, Words>;
export type ProductFact = keyof typeof PRODUCT_FACTS;
export const FACT_NAMES = Object.keys(PRODUCT_FACTS) as [ProductFact, ...ProductFact[]];
export const ProductFact = z.enum(FACT_NAMES);

export const ProductFacts = z.strictObject({
  producer: line(80).optional(),
  licence: line(60).optional(),
  netContent: line(40).optional(),
  shelfLife: line(40).optional(),
  storage: line(80).optional(),
  ingredients: line(300).optional(),
  origin: line(60).optional(),
} satisfies Record<ProductFact, z.ZodType>);
export type ProductFacts = z.infer<typeof ProductFacts>;

export const PROOF_KINDS = {
  licence: { zh: '证照', en: 'Licence' },
  origin: { zh: '产地或地理标志证明', en: 'Proof of origin' },
  inspection: { zh: '检验报告或合格证', en: 'Inspection report' },
  'rural-aid': { zh: '助农证明', en: 'Proof of rural aid' },
  other: { zh: '其他证明', en: 'Other proof' },
} as const satisfies Record<string, Words>;
export type ProofKind = keyof typeof PROOF_KINDS;
export const PROOF_NAMES = Object.keys(PROOF_KINDS) as [ProofKind, ...ProofKind[]];
export const ProofKind = z.enum(PROOF_NAMES);

/** A document that backs what is said of a product, photographed. */
export const Proof = z.strictObject({
  kind: ProofKind,
  title: line(60, 2),
  /** Of the document. */
  number: line(60).optional(),
  /** The last day on which it is good, by the calendar of Shanghai. */
  validUntil: Day.optional(),
  /** A picture uploaded through `POST /files`. */
  pictureId: Ulid,
});
export type Proof = z.infer<typeof Proof>;
