import { Workbook } from '@cj-tech-master/excelts';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  appendToSalesImport,
  beginSalesImport,
  cancelSalesImport,
  downloadBadRows,
  downloadSalesTemplate,
  listBadRows,
  listSaleLines,
  readSalesImport,
  readSellingPlatform,
  SALE_COLUMN_NAMES,
  SALE_COLUMNS,
  type SaleLine,
  salesImportFinished,
  type SellingPlatform,
  startSalesImport,
} from '@nuanxin/contracts/live';
import { guessColumns } from '@nuanxin/live/domain';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { csvOf, imported, somePlatform, uploaded } from '../../testing/selling-platforms';
import { OTHER_TOWNSHIP } from '../../testing/stand-in-identity';
import { bundleWorkers, removeWorkers } from '../../testing/workers';
import { SalesWorkbook } from './sales-workbook';
import { WorkOnImports } from './work-on-imports';

let live: LiveUnderTest;
let productId: Ulid;
let platform: SellingPlatform;

beforeAll(async () => {
  bundleWorkers();
  live = await startLive();
  productId = (await someProduct(live)).id;
});
beforeEach(async () => (platform = await somePlatform(live, productId)));
afterAll(async () => {
  await live.close();
  removeWorkers();
});

const sale = (n: number, about: { amount?: string; code?: string; at?: string; state?: string } = {}) => {
  const { amount = '¥1,198.00', code = 'TEA', at = '2026-11-11 20:15:30', state = '已完成' } = about;
  return [`D${n}`, `D${n}-1`, code, '２', amount, at, state, '', '', '刘小明'];
};
const sales = (count: number) => Array.from({ length: count }, (_, n) => sale(n));
const totals = async () => {
  const lines: SaleLine[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await live.ask(listSaleLines, { platformId: platform.id, limit: 200, after });
    lines.push(...page.items);
    [after, more] = [page.next, page.next !== undefined];
  }
  const sum = (field: 'quantity' | 'amountFen' | 'refundedFen') =>
    lines.reduce((all, line) => all + line[field], 0);
  return {
    lines: lines.length,
    pieces: sum('quantity'),
    gross: sum('amountFen'),
    refunds: sum('refundedFen'),
  };
};

describe('an import of an order export', () => {
  it('shows headers, a guess and the first rows, without anything of the buyers', async () => {
    const found = await uploaded(live, platform.id, csvOf(sales(30)));
    expect(found).toMatchObject({
      state: 'inspected',
      progress: { rows: 30, done: 0 },
      mapping: { orderNo: '订单编号', amount: '实付金额', at: '支付时间', refundNo: '退款编号' },
    });
    expect(found.preview).toHaveLength(10);
    expect(JSON.stringify(found)).not.toContain('刘小明');
  });

  it('takes 1,200 rows in, and the same file again leaves every total as it was', async () => {
    const done = await imported(live, platform.id, csvOf(sales(1_200)));
    expect(done).toMatchObject({
      state: 'done',
      progress: { rows: 1_200, done: 1_200, added: 1_200, bad: 0 },
    });
    const first = await totals();
    expect(first).toEqual({ lines: 1_200, pieces: 2_400, gross: 1_200 * 119_800, refunds: 0 });
    const again = await imported(live, platform.id, csvOf(sales(1_200)));
    expect(again.progress).toMatchObject({ done: 1_200, added: 0, repeated: 1_200, bad: 0 });
    expect(await totals()).toEqual(first);
    const told = await eventually(() => {
      const events = live.service
        .events(salesImportFinished.type)
        .filter(({ subject }) => subject === done.id);
      expect(events).toHaveLength(1);
      return events;
    });
    expect(told).toMatchObject([{ data: { added: 1_200, platformId: platform.id } }]);
  });

  it('counts refunds of later rows once, and the refund of a closed order', async () => {
    const rows = [
      sale(1),
      sale(2, { state: '已关闭' }),
      sale(3, { state: '待付款', at: '' }),
      ['D1', 'D1-1', '', '', '', '', '', 'R1', '-98.00', '刘小明'],
      ['D9', 'D9-1', '', '', '', '', '', 'R2', '1', '刘小明'],
    ];
    const { progress } = await imported(live, platform.id, csvOf(rows));
    expect(progress).toMatchObject({ rows: 5, added: 2, refunds: 2, skipped: 1, bad: 1 });
    await imported(live, platform.id, csvOf(rows));
    expect(await totals()).toMatchObject({ lines: 2, gross: 239_600, refunds: 119_800 + 9_800 });
  });

  it('says of each row that stays out why, and hands them back in the layout of the template', async () => {
    const rows = [sale(1), sale(2, { code: '蜂蜜' }), sale(3, { amount: '免费', at: '昨天' })];
    const { id, progress } = await imported(live, platform.id, csvOf(rows));
    expect(progress).toMatchObject({ added: 1, bad: 2 });
    const bad = await live.ask(listBadRows, { id, limit: 1 });
    expect(bad.items).toMatchObject([{ row: 3, faults: ['code-unknown'], cells: { code: '蜂蜜' } }]);
    const more = await live.ask(listBadRows, { id, after: bad.next });
    expect(more.items).toMatchObject([{ row: 4, faults: ['amount-wrong', 'time-wrong'] }]);
    expect(JSON.stringify([bad, more])).not.toContain('刘小明');
    const file = await live.ask(downloadBadRows, { id });
    expect(file.fileName).toBe('订单导出-未导入.xlsx');
    const back = await uploaded(live, platform.id, {
      fileName: file.fileName,
      bytes: Buffer.from(file.base64, 'base64'),
    });
    expect(back.headers.slice(-2)).toEqual(['未导入原因', '原行号']);
    expect(back).toMatchObject({ progress: { rows: 2 }, mapping: { orderNo: '订单编号*' } });
    expect(back.preview[0]?.at(-2)).toMatch(/^商品编码未对应商品/);
  });

  it('understands GB18030, and the template as a workbook', async () => {
    const gb = Buffer.from('b6a9b5a5b1e0bac52cc9ccc6b7b1e0c2eb2cc3fbb3c6', 'hex');
    const rest = Buffer.from('\n1,TEA,x\n2,TEA,y\n');
    const bytes = Buffer.concat([gb, rest]);
    expect((await uploaded(live, platform.id, { fileName: 'a.csv', bytes })).headers).toEqual([
      '订单编号',
      '商品编码',
      '名称',
    ]);
    const template = await live.ask(downloadSalesTemplate, {});
    const workbook = { fileName: template.fileName, bytes: Buffer.from(template.base64, 'base64') };
    const done = await imported(live, platform.id, workbook);
    expect(done).toMatchObject({ state: 'done', progress: { rows: 1, bad: 1 } });
    expect((await live.ask(listBadRows, { id: done.id })).items).toMatchObject([
      { faults: ['code-unknown'], cells: { orderNo: '6921458830127', amount: '198.00' } },
    ]);
  });

  it.each(['zh-CN', 'en'] as const)('offers a template that its own import reads (%s)', async (locale) => {
    const { base64 } = await live.service.get(SalesWorkbook).template(locale);
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(base64, 'base64'));
    const [sheet, help] = workbook.worksheets;
    const headers = SALE_COLUMN_NAMES.map((_, at) => String(sheet?.getCell(1, at + 1).value));
    const marked = headers.filter((header) => header.endsWith('*'));
    expect(marked).toHaveLength(SALE_COLUMN_NAMES.filter((name) => SALE_COLUMNS[name].required).length);
    expect(Object.keys(guessColumns(headers))).toEqual(SALE_COLUMN_NAMES);
    expect(sheet?.getCell(1, 1).note).toBeTruthy();
    expect(sheet?.getCell(2, 1)).toMatchObject({ value: '6921458830127', numFmt: '@' });
    const place = SALE_COLUMN_NAMES.indexOf('state') + 1;
    const said = SALE_COLUMNS.state.choices.map((choice) => (locale === 'en' ? choice.en : choice.zh));
    const offered = { type: 'list', formulae: [`"${said.join(',')}"`] };
    expect(sheet?.getCell(9, place).dataValidation).toMatchObject(offered);
    expect(help?.rowCount).toBe(SALE_COLUMN_NAMES.length + 3);
  });

  it('remembers the mapping with the platform', async () => {
    const file = csvOf(sales(1));
    const { id, revision, mapping } = await uploaded(live, platform.id, file);
    await live.ask(startSalesImport, { requestId: live.id(), id, revision, mapping });
    expect((await live.ask(readSellingPlatform, { id: platform.id })).columns).toEqual(mapping);
    await live.service.get(WorkOnImports).run();
  });

  it('does not start without the columns that every row needs', async () => {
    const { id, revision, mapping } = await uploaded(live, platform.id, csvOf(sales(1)));
    const start = { requestId: live.id(), id, revision, mapping: { ...mapping, amount: undefined } };
    expect(await live.refusal(startSalesImport, start)).toBe('live.columns-missing');
  });
});

describe('a file on its way', () => {
  it('is gone on with where it stood, part by part', async () => {
    const { bytes, fileName } = csvOf(sales(30));
    const begin = { requestId: live.id(), platformId: platform.id, fileName, bytes: bytes.length };
    const { id } = await live.ask(beginSalesImport, begin);
    const part = (n: number) => bytes.subarray(n * 300, (n + 1) * 300).toString('base64');
    const send = (n: number, base64 = part(n)) => ({ requestId: live.id(), id, n, base64 });
    expect(await live.ask(appendToSalesImport, send(0))).toMatchObject({ parts: 1, receivedBytes: 300 });
    expect(await live.ask(appendToSalesImport, send(0))).toMatchObject({ parts: 1, receivedBytes: 300 });
    expect(await live.refusal(appendToSalesImport, send(0, part(1)))).toBe('live.chunk-order');
    expect(await live.refusal(appendToSalesImport, send(2))).toBe('live.chunk-order');
    const tooMuch = Buffer.alloc(bytes.length).toString('base64');
    expect(await live.refusal(appendToSalesImport, send(1, tooMuch))).toBe('request.too-large');
    expect((await live.ask(readSalesImport, { id })).state).toBe('uploading');
  });

  it('is refused when it is an old workbook, and thrown away when it is none or a bomb', async () => {
    const begin = { requestId: live.id(), platformId: platform.id, fileName: 'a.xls', bytes: 10 };
    expect(await live.refusal(beginSalesImport, begin)).toBe('live.sheet-xls');
    const old = { fileName: 'a.csv', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') };
    await expect(uploaded(live, platform.id, old)).rejects.toMatchObject({ code: 'live.sheet-xls' });
    const locked = { ...old, fileName: 'a.xlsx' };
    expect(await uploaded(live, platform.id, locked)).toMatchObject({
      state: 'failed',
      fault: 'sheet-protected',
    });
    const broken = { fileName: 'a.xlsx', bytes: Buffer.from('PK and nothing else') };
    expect(await uploaded(live, platform.id, broken)).toMatchObject({
      state: 'failed',
      fault: 'sheet-broken',
    });
    const empty = { fileName: 'a.csv', bytes: Buffer.from('hello') };
    expect(await uploaded(live, platform.id, empty)).toMatchObject({ state: 'failed', fault: 'sheet-empty' });
  });

  it('is nothing to officials of elsewhere', async () => {
    const { id } = await uploaded(live, platform.id, csvOf(sales(1)));
    const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
    expect(await live.refusal(readSalesImport, { id }, elsewhere)).toBe('record.absent');
    expect(await live.refusal(listBadRows, { id }, elsewhere)).toBe('record.absent');
  });
});

describe('an import that is interrupted', () => {
  it('stops when it is cancelled; what went in stays in', async () => {
    const { id, revision, mapping } = await uploaded(live, platform.id, csvOf(sales(700)));
    await live.ask(startSalesImport, { requestId: live.id(), id, revision, mapping });
    const cancelled = await live.ask(cancelSalesImport, { requestId: live.id(), id });
    await live.service.get(WorkOnImports).run();
    expect(cancelled.state).toBe('cancelled');
    expect((await live.ask(readSalesImport, { id })).state).toBe('cancelled');
    expect(await live.refusal(cancelSalesImport, { requestId: live.id(), id })).toBe('live.import-state');
  });

  it('is gone on with by another process, and counts as if nothing had happened', async () => {
    const { id, revision, mapping } = await uploaded(live, platform.id, csvOf(sales(2_300)));
    const replica = await live.replica();
    await live.ask(startSalesImport, { requestId: live.id(), id, revision, mapping });
    await eventually(async () => {
      const { progress } = await live.ask(readSalesImport, { id });
      expect(progress.done).toBeGreaterThan(0);
    });
    // Whoever held it is taken for dead while it is in the middle of a batch.
    live.clock.advance(60_000);
    await replica.get(WorkOnImports).run();
    await live.service.get(WorkOnImports).run();
    const done = await live.ask(readSalesImport, { id });
    expect(done).toMatchObject({
      state: 'done',
      progress: { done: 2_300, added: 2_300, repeated: 0, bad: 0 },
    });
    expect(await totals()).toMatchObject({ lines: 2_300, pieces: 4_600 });
  });
});
