import { createHmac } from 'node:crypto';
import type { AskOf, ReplyOf, Ulid } from '@nuanxin/contracts/kernel';
import {
  addSellingPlatform,
  appendToSalesImport,
  beginSalesImport,
  issueWebhookSecret,
  PART_CHARACTERS,
  readSalesImport,
  receiveSales,
  type SalesImport,
  type SaleStatement,
  type SellingPlatform,
  startSalesImport,
} from '@nuanxin/contracts/live';
import { publicCaller } from '@nuanxin/platform/testing';
import { WorkOnImports } from '../outside-sales/import-sheet/work-on-imports';
import type { LiveUnderTest } from './live-under-test';
import { COUNTY } from './stand-in-identity';

/** A platform that knows the product as `TEA`. */
export function somePlatform(
  live: LiveUnderTest,
  productId: Ulid,
  about: Partial<AskOf<typeof addSellingPlatform>> = {},
): Promise<SellingPlatform> {
  const codes = [{ code: 'TEA', productId }];
  return live.ask(addSellingPlatform, {
    requestId: live.id(),
    organizationId: COUNTY,
    name: '抖音小店',
    commissionBasisPoints: 500,
    codes,
    ...about,
  });
}

export interface Signer {
  readonly keyId: Ulid;
  readonly secret: string;
}

export async function someSigner(
  live: LiveUnderTest,
  { id, revision }: Pick<SellingPlatform, 'id' | 'revision'>,
): Promise<Signer> {
  return live.ask(issueWebhookSecret, { requestId: live.id(), id, revision });
}

/** The request as a platform signs it now. */
export function signed(live: LiveUnderTest, { keyId, secret }: Signer, body: string) {
  const timestamp = String(Math.floor(live.clock.now().getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { keyId, timestamp, signature, body };
}

export type ToldLine = Partial<Omit<SaleStatement, 'refunds'>> & { refunds?: object[] };

/** Two boxes of tea for 198 yuan, sold now. */
export function someLine(live: LiveUnderTest, about: ToldLine = {}): ToldLine {
  const orderNo = about.orderNo ?? `D${live.id()}`;
  const sale = { code: 'TEA', quantity: 2, amountFen: 19_800, at: live.clock.instant() };
  return { orderNo, lineNo: `${orderNo}-1`, ...sale, ...about };
}

export async function deliver(
  live: LiveUnderTest,
  signer: Signer,
  lines: readonly unknown[],
): Promise<ReplyOf<typeof receiveSales>['rows']> {
  const request = signed(live, signer, JSON.stringify({ lines }));
  return (await live.ask(receiveSales, request, publicCaller())).rows;
}

/** Uploads a file in parts and waits until it is inspected. */
export async function uploaded(
  live: LiveUnderTest,
  platformId: Ulid,
  { fileName, bytes }: { fileName: string; bytes: Buffer },
): Promise<SalesImport> {
  const begin = { requestId: live.id(), platformId, fileName, bytes: bytes.length };
  const { id } = await live.ask(beginSalesImport, begin);
  const base64 = bytes.toString('base64');
  for (let n = 0; n * PART_CHARACTERS < base64.length; n++) {
    const part = base64.slice(n * PART_CHARACTERS, (n + 1) * PART_CHARACTERS);
    await live.ask(appendToSalesImport, { requestId: live.id(), id, n, base64: part });
  }
  await live.service.get(WorkOnImports).run();
  return live.ask(readSalesImport, { id });
}

/** Uploads a file and takes its rows in with the mapping that was guessed. */
export async function imported(
  live: LiveUnderTest,
  platformId: Ulid,
  file: { fileName: string; bytes: Buffer },
): Promise<SalesImport> {
  const { id, revision, mapping } = await uploaded(live, platformId, file);
  await live.ask(startSalesImport, { requestId: live.id(), id, revision, mapping });
  await live.service.get(WorkOnImports).run();
  return live.ask(readSalesImport, { id });
}

const HEADERS = [
  '订单编号',
  '子订单编号',
  '商品编码',
  '数量',
  '实付金额',
  '支付时间',
  '订单状态',
  '退款编号',
  '退款金额',
  '收件人',
];

/** A text file as a platform exports it; each row in the order of `HEADERS`. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): { fileName: string; bytes: Buffer } {
  const lines = [HEADERS, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(','));
  return { fileName: '订单导出.csv', bytes: Buffer.from(`${lines.join('\r\n')}\r\n`) };
}
