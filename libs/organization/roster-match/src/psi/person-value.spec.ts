import { personValue } from './person-value';

describe('a person on a roster', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    [' 110105 19491231 002x ', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
  ])('has one ID number, however %j was typed', (cell, value) => {
    expect(personValue('idNumber', cell)).toEqual({ value });
  });

  it.each([
    ['360827199003070211', 'check digit'],
    ['360827199013070211', 'date of birth'],
    ['3.60827E+17', 'rounded'],
    ['', 'no value'],
    ['W1234567', 'characters'],
  ])('is not taken from %j', (cell, fault) => {
    expect(personValue('idNumber', cell)).toEqual({ fault: expect.stringContaining(fault) });
  });

  it.each(['13800138000', '+86 138-0013-8000', '008613800138000', '8613800138000'])(
    'has one mobile number, however %j was typed',
    (cell) => expect(personValue('phone', cell)).toEqual({ value: '+8613800138000' }),
  );

  it('is not found by the telephone of an office', () => {
    expect(personValue('phone', '0796-8888888')).toEqual({ fault: expect.stringContaining('mobile') });
  });
});
