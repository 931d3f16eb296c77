import { measureUplift, type MeasuredUplift, MISSING, rowsOf } from '@nuanxin/live/uplift';
import type { Asked, AskedPeriod } from './arguments';
import { datesOf, numbersOf, readSheet } from './read-series';
import { Refusal } from './refusal';

/** As few rows before as the model can bear; whether they suffice is for the analyst to judge. */
const LEAST_DAYS = 3;

/** @throws Refusal that names what is wrong, with column and row where there is one. */
export function measure(asked: Asked): MeasuredUplift {
  const sheet = readSheet(asked.csv);
  const named = [asked.pre, asked.post].some(({ from }) => typeof from === 'string');
  const dates = named ? datesOf(sheet) : undefined;
  const rows = (name: string, period: AskedPeriod) => {
    const found = rowsOf(period, sheet.rows.length, dates);
    if (found) return found;
    const last = sheet.rows.length - 1;
    const held = dates ? `${dates[0]} to ${dates[last]}` : `0 to ${last}`;
    throw new Refusal(`--${name} ${period.from}:${period.to} lies outside of the rows, ${held}.`);
  };
  const [pre, post] = [rows('pre', asked.pre), rows('post', asked.post)];
  if (post.from <= pre.to)
    throw new Refusal(`--post begins at row ${post.from}, but --pre ends at row ${pre.to}: they overlap.`);

  const y = numbersOf(sheet, asked.y, { from: pre.from, to: post.to });
  // The prior looks at all days of a covariate from the pre-period on, also at those after the post-period.
  const toTheEnd = { from: pre.from, to: sheet.rows.length - 1 };
  const covariates = asked.x.map((name) => ({ name, values: numbersOf(sheet, name, toTheEnd) }));
  const uplift = measureUplift({
    y,
    covariates,
    pre,
    post,
    season: asked.season,
    leastDays: LEAST_DAYS,
    ...(dates ? { dates } : {}),
  });
  if (uplift.outcome === 'measured') return uplift;
  const [first = 'no-such-period'] = uplift.missing;
  throw new Refusal(`Column ${asked.y}, rows ${pre.from} to ${pre.to}: ${MISSING[first].en}.`);
}
