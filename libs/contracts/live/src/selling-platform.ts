import {
  command,
  event,
  Instant,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { ColumnMapping } from './sale-columns';

/** A number or code as platforms give them: order, line, product, refund. Nothing that a file name or an id could not hold. */
export const Mark = z.string().regex(/^[\p{L}\p{N}_#/:-]{1,64}$/u, 'mark');

/** Which of the platform's product codes is which product of ours. */
export const ProductCode = z.strictObject({ code: Mark, productId: Ulid });
export type ProductCode = z.infer<typeof ProductCode>;

const platformFields = {
  name: line(40, 2),
  /** What the platform keeps of each sale: 500 is five per cent. */
  commissionBasisPoints: z.int().min(0).max(10_000).default(0),
  /** The headers of its order exports, by what they hold; learnt from the first import too. */
  columns: ColumnMapping.default({}),
  codes: z.array(ProductCode).max(1_000).default([]),
};

/** A place outside the portal where broadcasts sell: 抖音, 快手, 淘宝, 拼多多, 微信. */
export const SellingPlatform = z
  .object({
    ...platformFields,
    id: Ulid,
    organization: z.object({ id: Ulid, name: z.string() }),
    codes: z.array(ProductCode.extend({ productName: z.string().optional() })),
    webhook: z.object({ keyId: Ulid.optional(), issuedAt: Instant.optional() }),
    retired: z.boolean(),
    revision: Revision,
  })
  .meta({ id: 'SellingPlatform' });
export type SellingPlatform = z.infer<typeof SellingPlatform>;

const reads = { audience: 'official', permission: 'sale.read', scope: 'organization' } as const;
const writes = { audience: 'official', permission: 'sale.import', scope: 'organization' } as const;
const onPlatform = { requestId: Ulid, id: Ulid, revision: Revision };

export const listSellingPlatforms = query({
  subject: 'live.selling-platform.list',
  summary: { zh: '销售平台列表', en: 'Selling platforms within one’s reach' },
  request: z.strictObject({ ...PageRequest, retired: z.stringbool().or(z.boolean()).default(false) }),
  reply: page(SellingPlatform),
  errors: [],
  access: reads,
  http: 'GET /live/selling-platforms',
});

export const readSellingPlatform = query({
  subject: 'live.selling-platform.read',
  summary: { zh: '销售平台详情', en: 'One selling platform' },
  request: z.strictObject({ id: Ulid }),
  reply: SellingPlatform,
  errors: [],
  access: reads,
  http: 'GET /live/selling-platforms/:id',
});

export const addSellingPlatform = command({
  subject: 'live.selling-platform.add',
  summary: { zh: '新增销售平台', en: 'Add a selling platform' },
  request: z.strictObject({ requestId: Ulid, organizationId: Ulid, ...platformFields }),
  reply: SellingPlatform,
  errors: ['live.codes-repeated'],
  access: writes,
  http: 'POST /live/selling-platforms',
});

/** Whole new values. Lines that came under a code keep their product until they are told again. */
export const changeSellingPlatform = command({
  subject: 'live.selling-platform.change',
  summary: { zh: '修改销售平台', en: 'Change a selling platform' },
  request: z.strictObject({ ...onPlatform, ...platformFields }),
  reply: SellingPlatform,
  errors: ['live.codes-repeated'],
  access: writes,
  http: 'PUT /live/selling-platforms/:id',
});

export const retireSellingPlatform = command({
  subject: 'live.selling-platform.retire',
  summary: {
    zh: '停用销售平台',
    en: 'Retire a selling platform: its webhook is refused; it can be brought back',
  },
  request: z.strictObject(onPlatform),
  reply: SellingPlatform,
  errors: [],
  access: writes,
  http: 'POST /live/selling-platforms/:id/retire',
});

export const restoreSellingPlatform = command({
  subject: 'live.selling-platform.restore',
  summary: { zh: '恢复销售平台', en: 'Bring a retired selling platform back' },
  request: z.strictObject(onPlatform),
  reply: SellingPlatform,
  errors: [],
  access: writes,
  http: 'POST /live/selling-platforms/:id/restore',
});

/** Makes a new secret (256 bits) and voids the one before; it is shown in this reply and never again. */
export const issueWebhookSecret = command({
  subject: 'live.webhook-secret.issue',
  summary: { zh: '生成对接密钥', en: 'Issue the secret under which a platform signs its deliveries' },
  request: z.strictObject(onPlatform),
  reply: z.object({ keyId: Ulid, secret: z.string(), revision: Revision }),
  errors: ['live.platform-retired'],
  access: writes,
  http: 'POST /live/selling-platforms/:id/webhook-secret',
});

const platformFact = z.object({ platformId: Ulid, name: z.string(), commissionBasisPoints: z.int() });
const fact = (type: `live.${string}.${string}`, zh: string, en: string) =>
  event({ type, summary: { zh, en }, data: platformFact, delivery: 'one' });

export const platformAdded = fact(
  'live.selling-platform.added',
  '销售平台已新增',
  'A selling platform was added',
);
export const platformChanged = fact(
  'live.selling-platform.changed',
  '销售平台已修改',
  'A selling platform was changed',
);
export const platformRetired = fact(
  'live.selling-platform.retired',
  '销售平台已停用',
  'A selling platform was retired',
);
export const platformRestored = fact(
  'live.selling-platform.restored',
  '销售平台已恢复',
  'A selling platform was brought back',
);
export const webhookSecretIssued = fact(
  'live.webhook-secret.issued',
  '对接密钥已生成',
  'A webhook secret was issued',
);
