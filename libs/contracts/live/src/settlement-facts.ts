import { Day, event, Fen, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { PayoutMethod, Period, StatementId } from './settlement';

const statementFact = z.object({
  statementId: StatementId,
  broadcastId: Ulid,
  supplierId: Ulid,
  period: Period,
  netFen: z.int(),
});

export const statementDrafted = event({
  type: 'live.statement.drafted',
  summary: { zh: '结算单已生成', en: 'A statement was drafted' },
  data: statementFact,
  delivery: 'one',
});

export const statementPosted = event({
  type: 'live.statement.posted',
  summary: { zh: '结算单已记账', en: 'A statement was posted' },
  data: statementFact,
  delivery: 'one',
});

export const statementPaid = event({
  type: 'live.statement.paid',
  summary: { zh: '结算单已付款', en: 'A statement was paid' },
  data: statementFact.extend({ amountFen: Fen, method: PayoutMethod, paidOn: Day }),
  delivery: 'one',
});

export const payoutReturned = event({
  type: 'live.payout.returned',
  summary: { zh: '付款已退回', en: 'A payment was taken back' },
  data: statementFact.extend({ amountFen: Fen, reason: z.string() }),
  delivery: 'one',
});

export const statementCorrected = event({
  type: 'live.statement.corrected',
  summary: { zh: '结算单已更正', en: 'A statement was corrected' },
  data: statementFact.extend({ beforeFen: z.int(), reason: z.string() }),
  delivery: 'one',
});
