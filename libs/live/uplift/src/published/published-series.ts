import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { UpliftInput } from '../measure-uplift';

interface RReference {
  readonly n_pre: number;
  readonly data: { readonly y: number[]; readonly x: Readonly<Record<string, number[]>> | null };
}

const textOf = (file: string) => readFileSync(path.join(__dirname, file), 'utf8');

/** A simulated series that R has answered: 70 rows before, 30 after. */
export function rReference(name: string): UpliftInput {
  const { n_pre, data } = JSON.parse(textOf(`r_reference_${name}.json`)) as RReference;
  return {
    y: data.y,
    covariates: Object.entries(data.x ?? {}).map(([name, values]) => ({ name, values })),
    pre: { from: 0, to: n_pre - 1 },
    post: { from: n_pre, to: data.y.length - 1 },
  };
}

/** `arma.csv` with 1 added in the post-period. */
export function arma(): UpliftInput {
  const rows = rowsOf('arma.csv');
  return {
    y: rows.map(([, y], row) => Number(y) + (row >= 70 ? 1 : 0)),
    covariates: [{ name: 'X', values: rows.map(([x]) => Number(x)) }],
    pre: { from: 0, to: 69 },
    post: { from: 70, to: 99 },
  };
}

/** Volkswagen's shares before and after the news of its engines. */
export function volks(): UpliftInput {
  const rows = rowsOf('volks.csv');
  const column = (at: number) => rows.map((cells) => Number(cells[at]));
  return {
    y: column(1),
    covariates: [
      { name: 'BMW', values: column(2) },
      { name: 'Allianz', values: column(3) },
    ],
    dates: rows.map(([date = '']) => date),
    pre: { from: '2011-01-02', to: '2015-09-13' },
    post: { from: '2015-09-20', to: '2017-03-19' },
  };
}

function rowsOf(file: string): string[][] {
  const [, ...lines] = textOf(file).trim().split('\n');
  return lines.map((line) => line.split(','));
}
