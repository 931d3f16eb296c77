import { normalIdNumber, normalMobile } from './normal-numbers';

describe('an ID number', () => {
  it.each([
    ['as it is printed', '11010519491231002X', '11010519491231002X'],
    ['with a small x', '11010519491231002x', '11010519491231002X'],
    ['with spaces within and around it', '\t110105 19491231 002X ', '11010519491231002X'],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [
      'in full width with a small x and a wide space',
      '　１１０１０５１９４９１２３１００２ｘ',
      '11010519491231002X',
    ],
    ['copied with a mark of direction', '\u202d11010519491231002X\u202c', '11010519491231002X'],
    ['of 15 digits, as before 1999', '110105491231002', '11010519491231002X'],
    ['of a leap day', '440524200002290010', '440524200002290010'],
  ])('is known %s', (_how, text, value) => {
    expect(normalIdNumber(text)).toEqual({ value });
  });

  it.each([
    ['a wrong check digit', '110105194912310021', 'check-digit'],
    ['two digits swapped', '11010519491213002X', 'check-digit'],
    ['17 characters', '11010519491231002', 'length'],
    ['19 characters', '11010519491231002X1', 'length'],
    ['19 digits', '1101051949123100210', 'length'],
    ['15 digits with a thirteenth month', '110105491331002', 'birth-date'],
    ['an X too early', '1101051949123100X2', 'characters'],
    ['a 30th of February', '110105194902300021', 'birth-date'],
    ['a leap day in 1900', '110105190002290021', 'birth-date'],
    ['a year long gone', '110105179912310021', 'birth-date'],
    ['a region of none', '010105194912310021', 'region'],
    ['letters', 'E12345678', 'characters'],
    ['words', '无', 'characters'],
    ['a number that a spreadsheet rounded', '1.10105E+17', 'rounded'],
  ])('is refused for %s', (_why, text, fault) => {
    expect(normalIdNumber(text)).toEqual({ fault });
  });

  it.each(['', ' ', '　', '\t'])('is absent from a blank cell', (text) => {
    expect(normalIdNumber(text)).toBeUndefined();
  });
});

describe('a mobile number', () => {
  it.each([
    '13800138000',
    ' 138 0013 8000 ',
    '138-0013-8000',
    '+8613800138000',
    '+86 138 0013 8000',
    '86 13800138000',
    '008613800138000',
    '(86)138.0013.8000',
    '１３８００１３８０００',
    '＋８６１３８００１３８０００',
  ])('is known as %s', (text) => {
    expect(normalMobile(text)).toEqual({ value: '+8613800138000' });
  });

  it.each([
    ['12800138000', 'not-mobile'],
    ['1380013800', 'not-mobile'],
    ['138001380001', 'not-mobile'],
    ['0796-6322000', 'not-mobile'],
    ['+85291234567', 'not-mobile'],
    ['+13800138000', 'not-mobile'],
    ['1'.repeat(60), 'not-mobile'],
    ['138001380OO', 'characters'],
    ['138+00138000', 'characters'],
    ['无', 'characters'],
    ['1.38E+10', 'rounded'],
  ])('is refused as %s', (text, fault) => {
    expect(normalMobile(text)).toEqual({ fault });
  });

  it('is absent from a blank cell', () => {
    expect(normalMobile('　 ')).toBeUndefined();
  });
});
