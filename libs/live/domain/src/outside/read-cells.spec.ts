import { fenOf, momentOf, quantityOf, textOf } from './read-cells';

describe('a cell is read as a person reads it', () => {
  it.each([
    ['  订单１２３ ', '订单123'],
    ["'6921458830127", '6921458830127'],
    ['="6921458830127"', '6921458830127'],
    ['\t6921458830127\t', '6921458830127'],
    ['"A-1"', 'A-1'],
    ['\u200bGGN－250', 'GGN-250'],
    [null, ''],
    [12, '12'],
  ])('text %j', (cell, text) => expect(textOf(cell)).toBe(text));

  it.each([
    ['19.9', 1990],
    [19.9, 1990],
    [19.900000000000002, 1990],
    ['¥1,234.50', 123450],
    ['￥１，２３４．５０', 123450],
    ['198 元', 19800],
    ['-12.00', -1200],
    ['0', 0],
    ['12.500', 1250],
    ['12.345', undefined],
    [12.345, undefined],
    ['免费', undefined],
    ['', undefined],
    [Number.NaN, undefined],
  ])('money %j', (cell, fen) => expect(fenOf(cell)).toBe(fen));

  it.each([
    ['2', 2],
    ['２件', 2],
    [3, 3],
    ['1,000', 1000],
    ['2.0', 2],
    ['0', undefined],
    ['1.5', undefined],
    ['-1', undefined],
    ['两', undefined],
  ])('a quantity %j', (cell, quantity) => expect(quantityOf(cell)).toBe(quantity));

  it.each([
    ['2026-11-11 20:15:30', '2026-11-11T12:15:30.000Z'],
    ['2026/1/5 8:05', '2026-01-05T00:05:00.000Z'],
    ['2026年11月11日 20时15分30秒', '2026-11-11T12:15:30.000Z'],
    ['２０２６－１１－１１　２０：１５：３０', '2026-11-11T12:15:30.000Z'],
    ['2026.11.11', '2026-11-10T16:00:00.000Z'],
    ['2026-11-11T12:15:30.000Z', '2026-11-11T12:15:30.000Z'],
    [46_337.84410879629, '2026-11-11T12:15:31.000Z'],
    ['46337.5', '2026-11-11T04:00:00.000Z'],
    [new Date('2026-11-11T20:15:30.000Z'), '2026-11-11T12:15:30.000Z'],
    ['2026-02-30', undefined],
    ['2026-11-11 25:00', undefined],
    [12, undefined],
    ['昨天', undefined],
  ])('a moment of Shanghai %j', (cell, instant) => expect(momentOf(cell)?.toISOString()).toBe(instant));
});
