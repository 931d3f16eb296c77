import { instantOf, wallClockOf } from './moment-input';

it('shows and reads the time of the county, wherever the computer stands', () => {
  expect(wallClockOf('2082-11-22T16:30:00.000Z')).toBe('2082-11-23T00:30');
  expect(instantOf('2082-11-23T00:30')).toBe('2082-11-22T16:30:00.000Z');
});

it('nothing chosen is nothing', () => {
  expect(wallClockOf('')).toBe('');
  expect(instantOf('')).toBe('');
});
