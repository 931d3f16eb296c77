import {
  agreementDigest,
  agreementFrom,
  learn,
  logOf,
  nextSaying,
  type PartyOfRun,
  PSI_COLUMNS,
  type PsiKind,
  refuseBeyondCap,
  refuseOutsideValidity,
  refuseUnlessSigned,
  Refusal,
  runOf,
  type Said,
  theOther,
} from '@nuanxin/organization/roster-match';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PsiHome } from './home';
import { parsed, required, textOf } from './options';
import { peopleIn, rosterIn } from './people-in';
import { reportBegun, reportLearned, reportOver, reportWaiting } from './report';
import { RunFolder } from './run-folder';
import { begunState, keptState, partyOf, type RunState } from './run-state';
import { keepLog, logFile } from './transcript-log';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...{ home: text, run: text, agreement: text, share: text, csv: text, column: text, about: text, out: text },
  wait: { type: 'boolean' },
} as const;
type Asked = ReturnType<typeof understood>;
const understood = (args: readonly string[]) => parsed(args, OPTIONS);

const PAUSE_MS = 500;

/** `psi run`: goes as far as it can with what the other side has said, and says what comes next. */
export async function runOnce(args: readonly string[], at: () => string): Promise<void> {
  const asked = understood(args);
  const home = new PsiHome(required('home', asked.home));
  const name = required('run', asked.run);
  if (!/^[\w-]{1,40}$/.test(name)) throw new Refusal('--run may have letters, digits, - and _, 40 at most.');
  if (existsSync(logFile(home, name)))
    throw new Refusal(`Run ${name} is over; its log is ${logFile(home, name)}.`);
  const folder = home.at('runs', name);
  const state = keptState(folder) ?? begin(asked, home, folder, at());
  if (asked.csv !== undefined && path.resolve(asked.csv) !== state.csv)
    throw new Refusal(
      `Run ${name} began with ${state.csv}; another list is another run, under another name.`,
    );
  refuseOutsideValidity(state.agreement.terms, at());
  const party = partyOf(state, home.key);
  const share = asked.share ?? state.share;
  const messages = new RunFolder(party, { home: folder, share, run: name });
  messages.layOut();
  for (;;) {
    const due = advance(state, party, messages, home, at);
    if (!due) break;
    if (!asked.wait) return reportWaiting(party, messages, share, due);
    await pause(PAUSE_MS);
  }
  keepLog(home, name, logOf(party, state.agreement, messages.mine, messages.theirs));
  rmSync(folder, { recursive: true });
  reportOver(party, share, logFile(home, name));
}

function begin(asked: Asked, home: PsiHome, folder: string, at: string): RunState {
  const agreement = agreementFrom(textOf(required('agreement', asked.agreement)));
  refuseUnlessSigned(agreement);
  refuseOutsideValidity(agreement.terms, at);
  const about = asked.about ?? 'idNumber';
  const column = PSI_COLUMNS.find((known) => known === about);
  if (!column) throw new Refusal(`--about ${about} is unknown; say one of: ${PSI_COLUMNS.join(', ')}.`);
  const roster = rosterIn(path.resolve(required('csv', asked.csv)));
  const share = path.resolve(required('share', asked.share));
  const heading = required('column', asked.column);
  const people = peopleIn(roster, heading, column);
  const out = path.resolve(asked.out ?? `${asked.run}-matches.csv`);
  reportBegun(roster, heading, people);
  const begun = { agreement, column, csv: roster.file, csvDigest: roster.digest, share, out };
  return begunState(folder, begun, people, home.key);
}

/** Says and hears what can be; what it then waits for, or nothing at the end of the run. */
function advance(
  state: RunState,
  party: PartyOfRun,
  messages: RunFolder,
  home: PsiHome,
  at: () => string,
): PsiKind | undefined {
  let [mine, theirs]: [Said, Said] = [messages.mine, messages.theirs];
  for (;;) {
    const next = nextSaying(party, mine, theirs, at());
    if (next === 'done') return undefined;
    if ('waitingFor' in next) {
      const message = messages.hear(next.waitingFor, mine, theirs);
      if (!message) return next.waitingFor;
      theirs = { ...theirs, [next.waitingFor]: message };
      continue;
    }
    if (next.kind === 'points') keepToCap(party, mine, theirs, home, at());
    // Before it is signed that the run is over, so that a crash in between loses nothing.
    if (next.kind === 'closing') reportLearned(learn(party, theirs), state);
    messages.say(next.kind, next.bytes);
    mine = messages.mine;
  }
}

/** Counted before the points leave, so that a run broken off counts too. */
function keepToCap(party: PartyOfRun, mine: Said, theirs: Said, home: PsiHome, at: string): void {
  if (!mine.commit || !theirs.commit) throw new Error(`No points before ${theOther(party).name} is bound.`);
  const agreement = agreementDigest(party.terms);
  const begun = { at, agreement, run: runOf(party, mine.commit, theirs.commit), heard: theirs.commit.digest };
  const before = home.runsBegun();
  refuseBeyondCap(party.terms, begun, before);
  if (!before.some(({ run }) => run === begun.run)) home.keepBegun(begun);
}
