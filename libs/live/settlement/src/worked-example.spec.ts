import { readFileSync } from 'node:fs';
import path from 'node:path';
import { payableFen, trialBalance } from './journal/balances';
import { correction } from './journal/correction';
import { dueFen, entryOfPayment } from './journal/entry-of-payment';
import { entryOfStatement } from './journal/entry-of-statement';
import { mayPost } from './period/period-rules';
import { channelOf } from './statement/sale-line';
import { type Amounts, settle, type Statement } from './statement/settle';
import { sale, terms } from './testing';

const page = readFileSync(path.join(__dirname, '../../../../docs/settlement.md'), 'utf8');

/** The rows of the table whose first heading is given, as cells. */
function tableOf(heading: string): string[][] {
  const from = page.indexOf(`## An example`);
  const rows = page.slice(page.indexOf(`| ${heading} `, from)).split('\n\n')[0] ?? '';
  return rows
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.replaceAll(/[`*]/g, '').trim()));
}

const settled = (honeyRefundFen: number): Statement => {
  const onP1 = { source: 'webhook', platformId: 'P1' } as const;
  const honey = { productId: 'HONEY', productName: 'honey', pieces: 1, grossFen: 3_333 };
  const tea = { productId: 'TEA', productName: 'tea' };
  const [statement] = settle(
    [
      sale({ ...tea, pieces: 3, grossFen: 29_997, refundFen: 9_999 }),
      sale({ ...onP1, ...tea, pieces: 7, grossFen: 69_993 }),
      sale({ ...onP1, ...honey, refundFen: honeyRefundFen }),
    ],
    terms(),
  );
  if (!statement) throw new Error('nothing settled');
  return statement;
};
const cellsOf = (
  name: string,
  { pieces, grossFen, refundFen, commissionFen, logisticsFen, netFen }: Amounts,
) => [name, pieces, grossFen, refundFen, commissionFen, logisticsFen, netFen].map(String);

describe('the example of the page on settlement', () => {
  const first = settled(0);

  it('is settled as it says', () => {
    const rows = first.lines.map((line) => cellsOf(`${channelOf(line)}, ${line.productName}`, line));
    expect([...rows, cellsOf('together', first.totals)]).toEqual(tableOf('sold'));
  });

  it('is booked as it says', () => {
    const november = { on: '2026-11-25', period: '2026-11' };
    const posted = entryOfStatement(first, november);
    const payable = payableFen([posted], 'S1');
    const amountFen = dueFen(first, payable);
    const paid = entryOfPayment(
      { supplierId: 'S1', amountFen, method: 'bank', payableFen: payable },
      november,
    );
    const permission = mayPost('2026-11', ['2026-11'], 'correction');
    if ('refused' in permission) throw new Error(permission.refused);
    const december = { on: '2026-12-03', ...permission, reason: '蜂蜜退款' };
    const entries = [posted, paid, ...correction(first, settled(3_333), december)];
    const inMonth = (account: string, period: string) =>
      trialBalance(entries, period).rows.find((row) => row.account === account)?.balanceFen ?? 0;
    const booked = trialBalance(entries).rows.map(({ account }) =>
      [account, inMonth(account, '2026-11'), inMonth(account, '2026-12')].map(String),
    );
    expect(booked).toEqual(tableOf('account'));
  });
});
