import { Controller } from '@nestjs/common';
import { DomainError, fieldProblems, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { receiveSales, type RowFault, SalesDelivery, SaleStatement } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { PlatformStore } from '../../store/platform-store';
import { type LineStatement, RecordSales } from './record-sales';
import { WebhookSecrets } from './webhook-secrets';

type Row = ReplyOf<typeof receiveSales>['rows'][number];
type Looked = { readonly row: Row } | { readonly statement: LineStatement };

/** Whoever knows the secret may repeat a delivery at any time: its lines have their effect once. */
@Controller()
export class ReceiveSales {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly secrets: WebhookSecrets,
    private readonly record: RecordSales,
  ) {}

  @Answers(receiveSales)
  async run(request: RequestOf<typeof receiveSales>): Promise<ReplyOf<typeof receiveSales>> {
    const platform = await this.platforms.byKeyId(request.keyId);
    this.secrets.check(request, platform);
    if (!platform || platform.retired) throw new DomainError('live.platform-retired');
    const statedAt = new Date(Number(request.timestamp) * 1_000);
    const codes = new Map(platform.codes.map(({ code, productId }) => [code, productId]));
    const looked = linesIn(request.body).map((line) => lookAt(line, codes, statedAt));
    const statements = looked.flatMap((each) => ('statement' in each ? [each.statement] : []));
    const taken = await this.record.run(statements, { platform, source: 'webhook' });
    let next = 0;
    const rows = looked.map((each): Row => {
      if ('row' in each) return each.row;
      const { orderNo, lineNo } = each.statement;
      const { result, reason } = taken[next++] ?? { result: 'refused' as const };
      return { orderNo, lineNo, result, ...(reason === undefined ? {} : { reason }) };
    });
    return { rows };
  }
}

/** @throws DomainError `request.invalid` when the body is no delivery. */
function linesIn(body: string): readonly unknown[] {
  const delivery = SalesDelivery.safeParse(parsed(body));
  if (!delivery.success) throw new DomainError('request.invalid', { fields: fieldProblems(delivery.error) });
  return delivery.data.lines;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new DomainError('request.invalid', { fields: [{ path: 'body', rule: 'json' }] }, { cause });
  }
}

function lookAt(line: unknown, codes: ReadonlyMap<string, string>, statedAt: Date): Looked {
  const stated = SaleStatement.safeParse(line);
  if (!stated.success) return { row: refused(line, 'line-invalid') };
  const { orderNo, lineNo, code, quantity, amountFen, at, refunds } = stated.data;
  const productId = codes.get(code);
  if (productId === undefined) return { row: refused(line, 'code-unknown') };
  const facts = { productId, quantity, amountFen, at: new Date(at) };
  const dated = refunds.map((refund) => ({ ...refund, at: new Date(refund.at) }));
  return { statement: { orderNo, lineNo, facts, refunds: dated, statedAt } };
}

function refused(line: unknown, reason: RowFault): Row {
  const { orderNo, lineNo } = (typeof line === 'object' && line !== null ? line : {}) as Record<
    string,
    unknown
  >;
  return { orderNo: nameIn(orderNo), lineNo: nameIn(lineNo), result: 'refused', reason };
}

function nameIn(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 64) : '';
}
