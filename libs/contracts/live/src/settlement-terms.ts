import { command, event, query, Revision, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

export const RefundBearer = z.enum(['supplier', 'platform']);

const basisPoints = z.int().min(0).max(10_000);

export const termFields = {
  /** What the portal keeps of each sale: 100 is one per cent. Selling platforms have their own. */
  portalCommissionBasisPoints: basisPoints,
  /** Charged for each piece sent, also when it was refunded. */
  logisticsFenPerPiece: z.int().min(0).max(1_000_000),
  refundsBorneBy: RefundBearer,
};

/** What is kept of a sale; counts for drafts that are made or made anew, never for what is posted. */
export const SettlementTerms = z
  .object({ ...termFields, revision: Revision })
  .meta({ id: 'SettlementTerms' });
export type SettlementTerms = z.infer<typeof SettlementTerms>;

export const readSettlementTerms = query({
  subject: 'live.settlement-terms.read',
  summary: { zh: '结算规则', en: 'The terms of settlement' },
  request: z.strictObject({}),
  reply: SettlementTerms,
  errors: [],
  access: { audience: 'official', permission: 'settlement.read', scope: 'none' },
  http: 'GET /live/settlement-terms',
});

export const changeSettlementTerms = command({
  subject: 'live.settlement-terms.change',
  summary: { zh: '修改结算规则', en: 'Change the terms of settlement' },
  request: z.strictObject({ requestId: Ulid, revision: Revision, ...termFields }),
  reply: SettlementTerms,
  errors: [],
  access: { audience: 'official', permission: 'rule.manage', scope: 'none' },
  http: 'PUT /live/settlement-terms',
});

export const settlementTermsChanged = event({
  type: 'live.settlement-terms.changed',
  summary: { zh: '结算规则已修改', en: 'The terms of settlement were changed' },
  data: z.object(termFields),
  delivery: 'one',
});
