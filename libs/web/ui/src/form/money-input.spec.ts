import { fenOf } from './money-input';

it.each([
  ['168', 16_800],
  ['168.5', 16_850],
  ['1,234.05', 123_405],
  ['１２３．５', 12_350],
  [' ¥ 9.90 ', 990],
  ['0.1', 10],
])('%s yuan are %d fen', (text, fen) => expect(fenOf(text)).toEqual({ value: fen }));

it('nothing typed is no amount', () => expect(fenOf('')).toEqual({ value: null }));

it.each(['abc', '1.234', '-5', '1e3', '12.'])('%s is refused', (text) => expect(fenOf(text)).toBeUndefined());
