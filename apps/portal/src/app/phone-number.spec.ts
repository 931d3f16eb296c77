import { localNumberOf, phoneNumberOf } from './phone-number';

describe('a phone number as people type it', () => {
  it.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '+86 13812345678',
    '8613812345678',
    '１３８１２３４５６７８',
  ])('%s is understood', (typed) => expect(phoneNumberOf(typed)).toBe('+8613812345678'));

  it.each(['', '1381234567', 'abc'])('%s is left as it is, for the contract to refuse', (typed) => {
    expect(phoneNumberOf(typed)).toBe(typed);
  });
});

it.each([
  ['+8613812345678', '138 1234 5678'],
  ['+86*********78', '*** **** **78'],
  ['+85291234567', '+85291234567'],
])('%s is shown as %s', (stored, shown) => expect(localNumberOf(stored)).toBe(shown));
