import { DAY_COLUMN_NAMES, DAY_COLUMNS } from '@nuanxin/contracts/live';
import { dayColumns, missingDayColumns, readDays } from './read-day-row';

const PLACES = { day: 0, pieces: 1, sales: 2, refund: 3 };
const TODAY = '2026-11-20';
const reading = (...cells: unknown[]) => readDays([{ row: 2, cells: cells as string[] }], PLACES, TODAY);
const faultsOf = (...cells: unknown[]) => reading(...cells).bad.flatMap(({ faults }) => faults);

describe('a row of day totals', () => {
  it('is understood as people and spreadsheets write it', () => {
    const day = { day: '2026-11-11', pieces: 86, salesFen: 851_400, refundFen: 9_900 };
    expect(reading('2026-11-11', '86', '8,514.00', '99').days).toEqual([day]);
    expect(reading('2026年11月11日', '８６件', '¥8514', '-99.00').bad).toHaveLength(1);
    expect(reading(new Date('2026-11-11T00:00:00.000Z'), 86, 8514, 99).days).toEqual([day]);
    expect(reading('2026/11/11', '0', '0', '').days).toEqual([
      { day: '2026-11-11', pieces: 0, salesFen: 0, refundFen: 0 },
    ]);
  });

  it.each([
    [
      ['昨天', '一些', '免费', '若干'],
      ['day-wrong', 'pieces-wrong', 'sales-wrong', 'refund-wrong'],
    ],
    [['2026-11-21', '1', '1'], ['day-ahead']],
    [['2026-11-11', '-1', '1'], ['pieces-wrong']],
    [['2026-11-11', '1', '1', '1.01'], ['refund-wrong']],
  ] as const)('says everything that is wrong with it: %j', (cells, faults) =>
    expect(faultsOf(...cells)).toEqual(faults),
  );

  it('tells of a day once: whichever comes first counts, and the other is shown', () => {
    const rows = [2, 3].map((row) => ({ row, cells: ['2026-11-11', row, row, ''] }));
    expect(readDays(rows, PLACES, TODAY)).toEqual({
      days: [{ day: '2026-11-11', pieces: 2, salesFen: 200, refundFen: 0 }],
      bad: [
        { row: 3, faults: ['day-twice'], cells: { day: '2026-11-11', pieces: '3', sales: '3', refund: '' } },
      ],
    });
  });
});

describe('the columns of day totals', () => {
  it.each(['zh', 'en'] as const)('are those of the template (%s)', (language) => {
    const headers = DAY_COLUMN_NAMES.map((name) => `${DAY_COLUMNS[name][language]}*`);
    expect(dayColumns(headers)).toEqual(PLACES);
  });

  it('are found in the daily report of a platform, and named where they are missing', () => {
    const found = dayColumns(['统计日期', '访客数', '支付件数', '支付金额（元）']);
    expect(found).toEqual({ day: 0, pieces: 2, sales: 3 });
    expect(missingDayColumns(found)).toEqual([]);
    expect(missingDayColumns(dayColumns(['日期', '访客数']))).toEqual(['pieces', 'sales']);
  });
});
