// node tools/run.mjs tools/bench/uplift.ts: the uplift of one broadcast from 730 days and 10 comparable products, without and with
// a weekly season; milliseconds of the best of three runs, which must agree to the last bit.
import { isDeepStrictEqual } from 'node:util';
import { measureUplift } from '@nuanxin/live/uplift';
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

const reached = [1, 7].map((season) => {
  const runs = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    const uplift = measureUplift({ y, covariates, ...periods, season });
    return { uplift, took: performance.now() - begun };
  });
  if (!runs.every(({ uplift }) => isDeepStrictEqual(uplift, runs[0]?.uplift)))
    throw new Error('Two runs differ.');
  const took = Math.min(...runs.map((run) => run.took));
  return line(`uplift, ms, season ${season}`, took, ALLOWED_MS, ALLOWED_MS / took, 1);
});
process.exit(reached.every(Boolean) ? 0 : 1);
