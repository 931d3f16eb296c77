import {
  command,
  event,
  line,
  page,
  PageRequest,
  Phone,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';

export const SUPPLIER_KINDS = ['farmer', 'cooperative', 'enterprise'] as const;
export const SupplierKind = z.enum(SUPPLIER_KINDS);
export type SupplierKind = z.infer<typeof SupplierKind>;

/** Whom to ring up about goods and money. */
export const SupplierContact = z.object({ name: line(40, 2), phone: Phone });
export type SupplierContact = z.infer<typeof SupplierContact>;

/** An account number as banks print it, blanks and all; kept without them. */
export const BankAccount = z
  .string()
  .overwrite((text) => text.replace(/[\s-]/g, ''))
  .regex(/^\d{8,30}$/, 'bank-account');

const open = {
  name: line(60, 2),
  kind: SupplierKind,
  township: line(30, 2),
  village: line(30).optional(),
  /** Families that live on what it sells. */
  households: z.int().min(0).max(100_000),
  /** Where the account is kept: 遂川农商银行汤湖支行. */
  bankName: line(60).optional(),
};

const supplierFields = {
  ...open,
  contact: SupplierContact.optional(),
  bankAccount: BankAccount.optional(),
};

/** Who grows or makes it, and is settled with. Contact and account are masked: `刘**`, the last four digits. */
export const Supplier = z
  .object({
    ...open,
    id: Ulid,
    organization: z.object({ id: Ulid, name: z.string() }),
    contact: z.object({ name: z.string(), phone: z.string() }).optional(),
    bankAccount: z.string().optional(),
    retired: z.boolean(),
    revision: Revision,
  })
  .meta({ id: 'Supplier' });
export type Supplier = z.infer<typeof Supplier>;

/** `search` looks in the names, `township` for those that begin so. */
export const listSuppliers = query({
  subject: 'live.supplier.list',
  summary: { zh: '供货方列表', en: 'Suppliers within one’s reach' },
  request: z.strictObject({
    ...PageRequest,
    search: z.string().trim().max(40).optional(),
    township: z.string().trim().max(30).optional(),
    retired: z.stringbool().or(z.boolean()).default(false),
  }),
  reply: page(Supplier),
  errors: [],
  access: { audience: 'official', permission: 'supplier.read', scope: 'organization' },
  http: 'GET /live/suppliers',
});

export const readSupplier = query({
  subject: 'live.supplier.read',
  summary: { zh: '供货方详情', en: 'One supplier' },
  request: z.strictObject({ id: Ulid }),
  reply: Supplier,
  errors: [],
  access: { audience: 'official', permission: 'supplier.read', scope: 'organization' },
  http: 'GET /live/suppliers/:id',
});

export const addSupplier = command({
  subject: 'live.supplier.add',
  summary: { zh: '新增供货方', en: 'Add a supplier' },
  request: z.strictObject({ requestId: Ulid, organizationId: Ulid, ...supplierFields }),
  reply: Supplier,
  errors: [],
  access: { audience: 'official', permission: 'supplier.manage', scope: 'organization' },
  http: 'POST /live/suppliers',
});

/** Whole new values, but for contact and account, which whoever changes sees masked: left out they stay, `null` removes them. */
export const changeSupplier = command({
  subject: 'live.supplier.change',
  summary: { zh: '修改供货方', en: 'Change a supplier' },
  request: z.strictObject({
    requestId: Ulid,
    id: Ulid,
    revision: Revision,
    ...open,
    contact: SupplierContact.nullish(),
    bankAccount: BankAccount.nullish(),
  }),
  reply: Supplier,
  errors: [],
  access: { audience: 'official', permission: 'supplier.manage', scope: 'organization' },
  http: 'PUT /live/suppliers/:id',
});

const onSupplier = z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision });

export const retireSupplier = command({
  subject: 'live.supplier.retire',
  summary: { zh: '停用供货方', en: 'Retire a supplier: no new product can name it; it can be brought back' },
  request: onSupplier,
  reply: Supplier,
  errors: [],
  access: { audience: 'official', permission: 'supplier.manage', scope: 'organization' },
  http: 'POST /live/suppliers/:id/retire',
});

export const restoreSupplier = command({
  subject: 'live.supplier.restore',
  summary: { zh: '恢复供货方', en: 'Bring a retired supplier back' },
  request: onSupplier,
  reply: Supplier,
  errors: [],
  access: { audience: 'official', permission: 'supplier.manage', scope: 'organization' },
  http: 'POST /live/suppliers/:id/restore',
});

/** How often one account may look at what is sealed. */
export const REVEALS_PER_HOUR = 60;

/** A command, since the look itself is recorded, with its purpose. Refused after `REVEALS_PER_HOUR`. */
export const revealSupplier = command({
  subject: 'live.supplier.reveal',
  summary: {
    zh: '查看供货方联系方式与账户',
    en: 'See contact and bank account of a supplier, for a purpose that is recorded',
  },
  request: z.strictObject({ requestId: Ulid, id: Ulid, purpose: line(100, 4) }),
  reply: z.object({
    contact: SupplierContact.optional(),
    bankAccount: z.string().optional(),
    bankName: z.string().optional(),
  }),
  errors: ['request.too-many'],
  access: { audience: 'official', permission: 'supplier.read', scope: 'organization' },
  http: 'POST /live/suppliers/:id/reveal',
});

const supplierFact = z.object({
  supplierId: Ulid,
  organizationId: Ulid,
  kind: SupplierKind,
  township: z.string(),
  households: z.int(),
});

export const supplierAdded = event({
  type: 'live.supplier.added',
  summary: { zh: '供货方已新增', en: 'A supplier was added' },
  data: supplierFact,
  delivery: 'one',
});

/** `sealed` names what of it changed although nobody reads it here: an account that was swapped must be traceable. */
export const supplierChanged = event({
  type: 'live.supplier.changed',
  summary: { zh: '供货方已修改', en: 'A supplier was changed' },
  data: supplierFact.extend({ sealed: z.array(z.enum(['contact', 'bankAccount'])) }),
  delivery: 'one',
});

export const supplierRetired = event({
  type: 'live.supplier.retired',
  summary: { zh: '供货方已停用', en: 'A supplier was retired' },
  data: supplierFact,
  delivery: 'one',
});

export const supplierRestored = event({
  type: 'live.supplier.restored',
  summary: { zh: '供货方已恢复', en: 'A supplier was brought back' },
  data: supplierFact,
  delivery: 'one',
});

export const supplierRevealed = event({
  type: 'live.supplier.revealed',
  summary: { zh: '供货方敏感信息被查看', en: 'Sealed data of a supplier were looked at' },
  data: z.object({ supplierId: Ulid, purpose: z.string() }),
  delivery: 'one',
});
