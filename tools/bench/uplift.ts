// node tools/run.mjs tools/bench/uplift.ts: the uplift of one broadcast from 730 days. Of a product beside 10 others, without and with a
// weekly season; then all that is said of a broadcast: the effect with its interval beside 5 useful products, 10 placebo dates, 5 donors
// and what the week after took back. Milliseconds of the best of three runs, which must agree to the last bit.
import { isDeepStrictEqual } from 'node:util';
import { assessSales, measureUplift } from '@nuanxin/live/uplift';
import { normals } from '../../libs/live/uplift/src/simulate';
import { line } from './measure';

const [DAYS, PRODUCTS, AFTER, SEED, RUNS] = [730, 10, 7, 20261123, 3];
const ALLOWED_MS = 1000;

const normal = normals(SEED);
const covariates = Array.from({ length: PRODUCTS }, (_, at) => ({
  name: `product ${at}`,
  values: Array.from({ length: DAYS }, () => 100 + 10 * normal()),
}));
const y = Array.from({ length: DAYS }, (_, day) => {
  const [first = 0, second = 0] = covariates.map(({ values }) => values[day] ?? 0);
  const week = 3 * Math.sin((2 * Math.PI * day) / 7);
  return 50 + 0.5 * first + 0.3 * second + week + 5 * normal() + (day >= DAYS - AFTER ? 20 : 0);
});
const periods = { pre: { from: 0, to: DAYS - AFTER - 1 }, post: { from: DAYS - AFTER, to: DAYS - 1 } };

const USEFUL = 5;
let level = 100;
const market = Array.from({ length: DAYS + 1 + AFTER }, (_, day) => {
  level += 0.3 * normal();
  return level + (day % 7 > 4 ? 20 : 0) + 8 * normal();
});
const alike = (share: number) => market.map((each) => each + share * normal());
const sales = {
  y: alike(5).map((each, day) => (day === DAYS ? each + 60 : each)),
  broadcast: { from: DAYS, to: DAYS },
  promotedRows: [],
  candidates: Array.from({ length: USEFUL }, (_, at) => ({
    name: `product ${at}`,
    values: alike(6 + at),
    promotedRows: [],
  })),
  comparables: USEFUL,
};

/** Everything that the goal speaks of has to be there, else the time says nothing. */
function wholeBroadcast() {
  const assessed = assessSales(sales);
  const { season, comparables, shifted, placebo, donors } = assessed;
  const helpful = comparables.filter(({ inclusion }) => inclusion > 0.5).length;
  const told = [season, helpful, placebo?.among, donors?.among, shifted?.shift];
  if (!isDeepStrictEqual(told, [7, USEFUL, 11, USEFUL + 1, 'lasting']))
    throw new Error(`It is another broadcast: ${told.join(', ')}.`);
  return assessed;
}

const BENCHES: readonly (readonly [string, () => unknown])[] = [
  ['uplift, ms, season 1', () => measureUplift({ y, covariates, ...periods, season: 1 })],
  ['uplift, ms, season 7', () => measureUplift({ y, covariates, ...periods, season: 7 })],
  ['uplift, ms, whole broadcast', wholeBroadcast],
];

const reached = BENCHES.map(([name, work]) => {
  const runs = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    const found = work();
    return { found, took: performance.now() - begun };
  });
  if (!runs.every(({ found }) => isDeepStrictEqual(found, runs[0]?.found)))
    throw new Error('Two runs differ.');
  const took = Math.min(...runs.map((run) => run.took));
  return line(name, took, ALLOWED_MS, ALLOWED_MS / took, 1);
});
process.exit(reached.every(Boolean) ? 0 : 1);
