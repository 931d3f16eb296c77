const WEEK = 7;
const HALF = 3;
/** Chance makes as much of four weeks only once in ten times; a wrong season costs time and a little width. */
const LEAST_CORRELATION = 0.3;

/**
 * 7 when the values, one a day, follow a weekly course, else 1: correlates what a day departs from the week around it with the
 * same of the day a week later. A drifting level alone leaves no such correlation.
 */
export function weeklySeason(values: readonly number[]): 1 | 7 {
  const departures = values.slice(HALF, values.length - HALF).map((value, at) => {
    const week = values.slice(at, at + WEEK);
    return value - week.reduce((sum, each) => sum + each, 0) / WEEK;
  });
  if (departures.length < 2 * WEEK) return 1;
  let [shared, all] = [0, 0];
  departures.forEach((each, at) => {
    all += each ** 2;
    if (at >= WEEK) shared += each * departures[at - WEEK]!;
  });
  const share = (departures.length - WEEK) / departures.length;
  return all > 0 && shared / (all * share) > LEAST_CORRELATION ? WEEK : 1;
}
