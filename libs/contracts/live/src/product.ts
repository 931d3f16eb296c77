import {
  command,
  event,
  Fen,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { ClaimFinding } from './claim';
import { ProductCategory, ProductFacts, Proof } from './goods';

/** What a product shows of who supplies it: a copy, corrected when the supplier changes. */
export const ProductSupplier = z.object({
  id: Ulid,
  name: z.string(),
  township: z.string(),
  households: z.int(),
});
export type ProductSupplier = z.infer<typeof ProductSupplier>;

const productFields = {
  name: line(60, 2),
  /** What one piece is: `500克/袋`. */
  unit: line(20),
  priceFen: Fen.min(1),
  /** What it costs where it usually stands; a broadcast that asks more than that has something to explain. */
  shelfPriceFen: Fen.min(1).optional(),
  stock: z.int().min(0).max(1_000_000),
  ruralAid: z.boolean(),
  category: ProductCategory,
  facts: ProductFacts.default({}),
  proofs: z.array(Proof).max(12).default([]),
  description: z.string().trim().max(500).default(''),
  /** A picture uploaded through `POST /files`. */
  pictureId: Ulid.optional(),
};

/** What people write; whose it is they say by its id. */
const askedFields = { ...productFields, supplierId: Ulid };

export const Product = z
  .object({
    ...productFields,
    id: Ulid,
    organization: z.object({ id: Ulid, name: z.string() }),
    supplier: ProductSupplier,
    /** Pieces neither sold nor set aside for a broadcast. */
    stock: z.int(),
    /** What its words and facts break, by the rules as they are now. */
    claims: z.array(ClaimFinding),
    retired: z.boolean(),
    revision: Revision,
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;

export const listProducts = query({
  subject: 'live.product.list',
  summary: { zh: '商品列表', en: 'Products within one’s reach' },
  request: z.strictObject({
    ...PageRequest,
    search: z.string().trim().max(40).optional(),
    ruralAid: z.stringbool().or(z.boolean()).optional(),
    supplierId: Ulid.optional(),
    retired: z.stringbool().or(z.boolean()).default(false),
  }),
  reply: page(Product),
  errors: [],
  access: { audience: 'official', permission: 'product.read', scope: 'organization' },
  http: 'GET /live/products',
});

export const readProduct = query({
  subject: 'live.product.read',
  summary: { zh: '商品详情', en: 'One product' },
  request: z.strictObject({ id: Ulid }),
  reply: Product,
  errors: [],
  access: { audience: 'official', permission: 'product.read', scope: 'organization' },
  http: 'GET /live/products/:id',
});

export const addProduct = command({
  subject: 'live.product.add',
  summary: { zh: '新增商品', en: 'Add a product' },
  request: z.strictObject({ requestId: Ulid, organizationId: Ulid, ...askedFields }),
  reply: Product,
  errors: [],
  access: { audience: 'official', permission: 'product.manage', scope: 'organization' },
  http: 'POST /live/products',
});

/** Whole new values; a supplier that was not named before must be in use; `stock` counts what is free now, pieces set aside for broadcasts stay where they are. */
export const changeProduct = command({
  subject: 'live.product.change',
  summary: { zh: '修改商品', en: 'Change a product' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision, ...askedFields }),
  reply: Product,
  errors: [],
  access: { audience: 'official', permission: 'product.manage', scope: 'organization' },
  http: 'PUT /live/products/:id',
});

const onProduct = z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision });

export const retireProduct = command({
  subject: 'live.product.retire',
  summary: { zh: '下架商品', en: 'Retire a product; it can be brought back' },
  request: onProduct,
  reply: Product,
  errors: ['live.product-in-use'],
  access: { audience: 'official', permission: 'product.manage', scope: 'organization' },
  http: 'POST /live/products/:id/retire',
});

export const restoreProduct = command({
  subject: 'live.product.restore',
  summary: { zh: '恢复商品', en: 'Bring a retired product back' },
  request: onProduct,
  reply: Product,
  errors: [],
  access: { audience: 'official', permission: 'product.manage', scope: 'organization' },
  http: 'POST /live/products/:id/restore',
});

const productFact = z.object({ productId: Ulid, name: z.string(), priceFen: Fen, stock: z.int() });

export const productAdded = event({
  type: 'live.product.added',
  summary: { zh: '商品已新增', en: 'A product was added' },
  data: productFact,
  delivery: 'one',
});

export const productChanged = event({
  type: 'live.product.changed',
  summary: { zh: '商品已修改', en: 'A product was changed' },
  data: productFact,
  delivery: 'one',
});

export const productRetired = event({
  type: 'live.product.retired',
  summary: { zh: '商品已下架', en: 'A product was retired' },
  data: productFact,
  delivery: 'one',
});

export const productRestored = event({
  type: 'live.product.restored',
  summary: { zh: '商品已恢复', en: 'A product was brought back' },
  data: productFact,
  delivery: 'one',
});
