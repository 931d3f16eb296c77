import { dateReader, dayAndMonthSwapped, within } from './dates';

const day = dateReader('YYYY-MM-DD');

describe('dates', () => {
  it.each([
    ['YYYY-MM-DD', '1970-01-02', 1],
    ['YYYY-MM-DD', '1970-1-2', 1],
    ['YYYYMMDD', '19700201', 31],
    ['DD/MM/YYYY', '01/02/1970', 31],
    ['YYYY年MM月DD日', '1970年1月3日', 2],
    ['YYYY-MM-DD', '0099-12-31', -683004],
  ])('are read in the format %s: %s', (format, text, days) => {
    expect(dateReader(format)(text)).toBe(days);
  });

  it.each([
    ['YYYY-MM-DD', '1970-02-30'],
    ['YYYYMMDD', '19701301'],
    ['YYYYMMDD', '1970-01-01'],
    ['YYYY-MM-DD', 'x1970-01-01'],
  ])('that are none are no number, in the format %s: %s', (format, text) => {
    expect(dateReader(format)(text)).toBeNaN();
  });

  it('are swapped when day and month stand in each other’s place', () => {
    expect(dayAndMonthSwapped(day('1962-03-05'), day('1962-05-03'))).toBe(true);
    expect(dayAndMonthSwapped(day('1962-03-05'), day('1963-05-03'))).toBe(false);
    expect(dayAndMonthSwapped(day('1962-05-05'), day('1962-05-05'))).toBe(false);
    expect(dayAndMonthSwapped(day('1962-03-25'), day('1962-03-25'))).toBe(false);
    expect(dayAndMonthSwapped(day('1962-13-05'), day('1962-05-13'))).toBe(false);
  });

  it('are apart by days, twelfths of a year and years', () => {
    expect(within(day('2000-01-01'), day('2000-01-31'), 1, 'month')).toBe(true);
    expect(within(day('2000-01-01'), day('2000-02-01'), 1, 'month')).toBe(false);
    expect(within(day('2000-01-01'), day('1999-01-01'), 1, 'year')).toBe(true);
    expect(within(NaN, day('2000-01-01'), 10, 'year')).toBe(false);
  });
});
