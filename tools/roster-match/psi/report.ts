import {
  type Learned,
  otherSide,
  type PartyOfRun,
  type PsiKind,
  Refusal,
  theOther,
} from '@nuanxin/organization/roster-match';
import { writeFileSync } from 'node:fs';
import { SECRET } from './home';
import { csvOf, type People, type Roster, rosterIn } from './people-in';
import type { RunFolder } from './run-folder';
import { refuseChanged, type RunState } from './run-state';

const FAULTS_SHOWN = 20;

/** How many people of the roster take part, and which rows do not. */
export function reportBegun({ file, rows }: Roster, heading: string, { rowsOf, leftOut }: People): void {
  const rowsTaken = rows.length - leftOut.length;
  console.log(`${file}: ${rows.length} rows, ${rowsOf.size} different people take part.`);
  if (rowsTaken > rowsOf.size)
    console.log(`Rows that name somebody a second time: ${rowsTaken - rowsOf.size}.`);
  if (leftOut.length === 0) return;
  console.log(`Rows that are left out and never sent: ${leftOut.length}.`);
  for (const { row, fault } of leftOut.slice(0, FAULTS_SHOWN))
    console.log(`  row ${row}, column ${heading}: ${fault}`);
  if (leftOut.length > FAULTS_SHOWN) console.log(`  and ${leftOut.length - FAULTS_SHOWN} more`);
}

/** Writes the rows of one's own that the other side has too, or tells how many people they are. */
export function reportLearned(learned: Learned | undefined, state: RunState): void {
  if (!learned) return console.log('By the agreement only the other side learns the result.');
  const people = state.rows.length;
  if (learned.what === 'size')
    return console.log(`Both have ${learned.size} of your ${people} people. Which, nobody learns.`);
  const roster = rosterIn(state.csv);
  refuseChanged(state, roster.digest);
  const rows = learned.points.flatMap((point) => state.rows[point] ?? []);
  try {
    writeFileSync(state.out, csvOf(roster, rows), SECRET);
  } catch (error) {
    throw new Refusal(`${state.out} cannot be written: ${(error as Error).message}`, { cause: error });
  }
  console.log(`Both have ${learned.points.length} of your ${people} people; their rows are in ${state.out}.`);
}

const WHAT: Record<PsiKind, string> = {
  commit: 'its commitment',
  points: 'its masked points',
  answer: 'its answer',
  closing: 'its signature under the run',
};

export function reportWaiting(party: PartyOfRun, messages: RunFolder, share: string, kind: PsiKind): void {
  const { name } = theOther(party);
  console.log(`Waiting for ${WHAT[kind]}: ${messages.nameOf(otherSide(party.side), kind)} from ${name}.
Next: let ${name} have what lies in ${share} and go on with psi run; then the same command here again.`);
}

export function reportOver(party: PartyOfRun, share: string, log: string): void {
  console.log(`The run is over and its secret deleted. The log, signed by both: ${log}
Next: let ${theOther(party).name} have what lies in ${share} a last time, if it has not finished; then empty that folder.`);
}
