import {
  agreementDigest,
  beginRun,
  freshSecret,
  type PartyOfRun,
  personPoint,
  pointsIn,
  type PsiAgreement,
  PSI_COLUMNS,
  Refusal,
  sideOf,
} from '@nuanxin/organization/roster-match';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SECRET } from './home';
import type { People } from './people-in';

/** What a run needs to go on later. Holds the run's secret: kept at home, readable by the owner alone, deleted at the end. */
const RunState = z.strictObject({
  agreement: z.unknown(),
  column: z.enum(PSI_COLUMNS),
  secret: z.strictObject({ scalar: z.string(), salt: z.string() }),
  /** Masked points, ascending, base64. */
  points: z.base64(),
  /** For each point the indexes of its rows. */
  rows: z.array(z.array(z.int())),
  csv: z.string(),
  csvDigest: z.string(),
  share: z.string(),
  out: z.string(),
});
export type RunState = Omit<z.infer<typeof RunState>, 'agreement'> & { readonly agreement: PsiAgreement };

const fileIn = (folder: string) => path.join(folder, 'state.json');

/** The state of a run that was begun; undefined when none was. */
export function keptState(folder: string): RunState | undefined {
  if (!existsSync(fileIn(folder))) return undefined;
  return RunState.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))) as RunState;
}

export type Beginning = Omit<RunState, 'secret' | 'points' | 'rows'>;

/** Masks the people with a new secret and keeps what the run needs. @throws Refusal as `beginRun` does. */
export function begunState(folder: string, begin: Beginning, people: People, key: KeyObject): RunState {
  const { agreement, column } = begin;
  const secret = freshSecret();
  const values = [...people.rowsOf];
  const hashed = values.map(([value]) => personPoint(column, value));
  const { party, order } = beginRun(agreement, key, column, hashed, secret);
  const state = {
    ...begin,
    secret,
    points: Buffer.concat(party.points).toString('base64'),
    rows: order.map((at) => [...(values[at]?.[1] ?? [])]),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(fileIn(folder), JSON.stringify(state), SECRET);
  return state;
}

/** One's side of a run, from what was kept. */
export function partyOf({ agreement, column, secret, points }: RunState, key: KeyObject): PartyOfRun {
  const { terms } = agreement;
  return {
    ...{ terms, column, secret, key, agreement: agreementDigest(terms), side: sideOf(terms, key) },
    points: pointsIn(Buffer.from(points, 'base64')),
  };
}

/** @throws Refusal when the roster is not the one the run began with: its row numbers would name other people. */
export function refuseChanged({ csv, csvDigest }: RunState, digest: string): void {
  if (digest !== csvDigest)
    throw new Refusal(`${csv} was changed since the run began: put the old file back, or begin another run.`);
}
