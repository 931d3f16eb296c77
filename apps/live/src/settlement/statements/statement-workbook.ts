import { Injectable } from '@nestjs/common';
import type { FileReply, Locale, Words } from '@nuanxin/contracts/kernel';
import type { StatementState } from '@nuanxin/contracts/live';
import { type Amounts, perHouseholdFen, SOURCES, totalsOf } from '@nuanxin/live/settlement';
import type { SheetCell } from '../../outside-sales/sheets/sheet-protocol';
import { Sheets } from '../../outside-sales/sheets/sheets';
import { speaker } from '../../outside-sales/sheets/template-sheets';
import type { StatementRecord } from '../../store/statement-record';
import { paidFenOf } from './statement-view';

const STATES: Readonly<Record<StatementState, Words>> = {
  draft: { zh: '草稿', en: 'Draft' },
  posted: { zh: '已记账', en: 'Posted' },
  paid: { zh: '已结清', en: 'Settled up' },
};

const FIGURES = [
  ['pieces', { zh: '件数', en: 'Pieces' }],
  ['grossFen', { zh: '销售额（元）', en: 'Gross (yuan)' }],
  ['refundFen', { zh: '退款（元）', en: 'Refunds (yuan)' }],
  ['commissionFen', { zh: '佣金（元）', en: 'Commission (yuan)' }],
  ['logisticsFen', { zh: '物流费（元）', en: 'Logistics (yuan)' }],
  ['netFen', { zh: '应结金额（元）', en: 'Net (yuan)' }],
] as const satisfies readonly (readonly [keyof Amounts, Words])[];

const WORDS = {
  sheet: { zh: '结算单', en: 'Statement' },
  list: { zh: '结算单列表', en: 'Statements' },
  product: { zh: '商品', en: 'Product' },
  channel: { zh: '销售渠道', en: 'Sold by' },
  broadcast: { zh: '直播场次', en: 'Broadcast' },
  supplier: { zh: '供货方', en: 'Supplier' },
  township: { zh: '乡镇', en: 'Township' },
  month: { zh: '月份', en: 'Month' },
  state: { zh: '状态', en: 'State' },
  paid: { zh: '已付（元）', en: 'Paid (yuan)' },
  share: { zh: '户均（元）', en: 'Per household (yuan)' },
  households: { zh: '农户数', en: 'Households' },
  total: { zh: '合计', en: 'Together' },
  signatures: {
    zh: '经办人：　　　　　　复核人：　　　　　　供货方签字：　　　　　　日期：',
    en: 'Prepared by:            Checked by:            Supplier:            Date:',
  },
} as const satisfies Record<string, Words>;

const yuan = (fen: number) => fen / 100;
const figuresOf = (amounts: Amounts): SheetCell[] =>
  FIGURES.map(([figure]) => (figure === 'pieces' ? { count: amounts.pieces } : yuan(amounts[figure])));

/** Statements as workbooks: figures are numbers, and nothing is a formula. */
@Injectable()
export class StatementWorkbook {
  constructor(private readonly sheets: Sheets) {}

  one(statement: StatementRecord, locale: Locale): Promise<FileReply> {
    const say = speaker(locale);
    const { supplier, broadcast, totals, period, lines } = statement;
    const share = perHouseholdFen(totals.netFen, supplier.households);
    return this.sheets.file(`${say(WORDS.sheet)}-${fit(supplier.name)}-${fit(broadcast.title)}.xlsx`, {
      name: say(WORDS.sheet),
      headers: [say(WORDS.product), say(WORDS.channel), ...FIGURES.map(([, words]) => say(words))],
      notes: [],
      rows: [
        ...lines.map((line) => [
          line.productName,
          line.platformName ?? say(SOURCES[line.source]),
          ...figuresOf(line),
        ]),
        [say(WORDS.total), '', ...figuresOf(totals)],
      ],
      remarks: [
        `${say(WORDS.supplier)}：${supplier.name}（${supplier.township}）`,
        `${say(WORDS.broadcast)}：${broadcast.title}`,
        `${say(WORDS.month)}：${period}`,
        `${say(WORDS.state)}：${say(STATES[statement.state])}`,
        ...(share === undefined
          ? []
          : [
              `${say(WORDS.households)}：${supplier.households}`,
              `${say(WORDS.share)}：${yuan(share).toFixed(2)}`,
            ]),
        say(WORDS.signatures),
      ],
    });
  }

  list(statements: readonly StatementRecord[], locale: Locale): Promise<FileReply> {
    const say = speaker(locale);
    const { month, broadcast, supplier, township, state, paid } = WORDS;
    const rows = statements.map((one) => [
      one.period,
      one.broadcast.title,
      one.supplier.name,
      one.supplier.township,
      say(STATES[one.state]),
      ...figuresOf(one.totals),
      yuan(paidFenOf(one)),
    ]);
    const totals = totalsOf(statements.map((one) => one.totals));
    const allPaid = statements.reduce((sum, one) => sum + paidFenOf(one), 0);
    return this.sheets.file(`${say(WORDS.list)}.xlsx`, {
      name: say(WORDS.list),
      headers: [
        ...[month, broadcast, supplier, township, state].map(say),
        ...FIGURES.map(([, words]) => say(words)),
        say(paid),
      ],
      notes: [],
      rows: [...rows, [say(WORDS.total), '', '', '', '', ...figuresOf(totals), yuan(allPaid)]],
    });
  }
}

/** Part of a file name. */
function fit(text: string): string {
  return text.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 40);
}
