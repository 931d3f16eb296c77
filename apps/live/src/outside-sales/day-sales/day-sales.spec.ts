import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  checkDaySheet,
  dailySalesRecorded,
  readToldDays,
  recordDailySales,
  type SellingPlatform,
} from '@nuanxin/contracts/live';
import { dayAfter, dayOf } from '@nuanxin/live/domain';
import { officialAt } from '@nuanxin/platform/testing';
import { someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { somePlatform } from '../../testing/selling-platforms';
import { OTHER_TOWNSHIP } from '../../testing/stand-in-identity';
import { bundleWorkers, removeWorkers } from '../../testing/workers';
import { DownloadDayTemplate } from './download-day-template';

let live: LiveUnderTest;
let productId: Ulid;
let platform: SellingPlatform;
let today: string;

beforeAll(async () => {
  bundleWorkers();
  live = await startLive();
  today = dayOf(live.clock.now());
});
beforeEach(async () => {
  productId = (await someProduct(live)).id;
  platform = await somePlatform(live, productId);
});
afterAll(async () => {
  await live.close();
  removeWorkers();
});

const day = (back: number, pieces = 10) => ({
  day: dayAfter(today, -back),
  pieces,
  salesFen: pieces * 9_900,
  refundFen: 0,
});
const record = (days: object[], platformId?: Ulid) =>
  live.ask(recordDailySales, {
    requestId: live.id(),
    productId,
    days,
    ...(platformId ? { platformId } : {}),
  } as never);
const told = (platformId?: Ulid) =>
  live.ask(readToldDays, {
    ...{ productId, from: dayAfter(today, -400), to: today },
    ...(platformId ? { platformId } : {}),
  });
const check = (fileName: string, bytes: Buffer) =>
  live.ask(checkDaySheet, { productId, fileName, base64: bytes.toString('base64') });

describe('day totals that were told', () => {
  it('are shown as they were told, the newest first, apart for each platform', async () => {
    await record([day(2), day(1)]);
    await record([day(1, 3)], platform.id);
    expect((await told()).days).toEqual([day(1), day(2)]);
    expect((await told(platform.id)).days).toEqual([day(1, 3)]);
  });

  it('are of no day to come', async () => {
    const ahead = { ...day(1), day: dayAfter(today, 1) };
    await expect(record([day(1), ahead])).rejects.toMatchObject({
      code: 'request.invalid',
      details: { fields: [{ path: 'days.1.day', rule: 'not-over' }] },
    });
    expect((await told()).days).toEqual([]);
  });

  it('are corrected by telling them again, and the audit log hears how many were', async () => {
    await record([day(3), day(2), day(1)]);
    await record([day(2, 11), day(1), day(0)]);
    expect((await told()).days).toEqual([day(0), day(1), day(2, 11), day(3)]);
    const heard = live.service.events(dailySalesRecorded.type).filter(({ subject }) => subject === productId);
    expect(heard.map(({ data }) => data)).toMatchObject([
      { days: 3, corrected: 0 },
      { days: 3, corrected: 1, from: day(2).day, to: today },
    ]);
  });

  it('are nothing to officials of elsewhere', async () => {
    const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
    const span = { productId, from: today, to: today };
    expect(await live.refusal(readToldDays, span, elsewhere)).toBe('record.absent');
    const sheet = { productId, fileName: 'a.csv', base64: 'AAAA' };
    const importer = officialAt(OTHER_TOWNSHIP, 'finance');
    expect(await live.refusal(checkDaySheet, sheet, importer)).toBe('record.absent');
  });
});

describe('a spreadsheet of day totals', () => {
  it('is read and not yet kept: good days, and each other row with its reason', async () => {
    const ahead = dayAfter(today, 1);
    const lines = ['日期,件数,销售额,退款', `${day(1).day},10,990.00,`, `${ahead},1,1,`, '昨天,1,免费,'];
    expect(await check('日销售.csv', Buffer.from(lines.join('\n')))).toEqual({
      days: [day(1)],
      bad: [
        { row: 3, faults: ['day-ahead'], cells: { day: ahead, pieces: '1', sales: '1', refund: '' } },
        {
          row: 4,
          faults: ['day-wrong', 'sales-wrong'],
          cells: { day: '昨天', pieces: '1', sales: '免费', refund: '' },
        },
      ],
    });
    expect((await told()).days).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('may be the template (%s)', async (locale) => {
    const file = await live.service.get(DownloadDayTemplate).run({}, { locale } as never);
    const { days, bad } = await check(file.fileName, Buffer.from(file.base64, 'base64'));
    expect([...days.map((one) => one.day), ...bad.map(({ cells }) => cells['day'])]).toEqual(['2026-11-11']);
  });

  it('that cannot be read says why', async () => {
    expect(await check('a.xlsx', Buffer.from('PK and nothing else'))).toMatchObject({
      fault: 'sheet-broken',
    });
    const visitors = Buffer.from('日期,访客数,浏览量\n2026-11-11,1,1');
    await expect(check('a.csv', visitors)).rejects.toMatchObject({
      code: 'live.columns-missing',
      details: { reasons: ['pieces', 'sales'] },
    });
    const rows = Array.from({ length: 1_101 }, (_, back) => `${day(back).day},1,1`);
    const many = Buffer.from(['日期,件数,销售额', ...rows].join('\n'));
    expect(await check('a.csv', many)).toMatchObject({ days: [], fault: 'sheet-too-long' });
    await expect(check('a.xls', many)).rejects.toMatchObject({ code: 'live.sheet-xls' });
  });
});
