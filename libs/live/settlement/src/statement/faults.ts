import type { RefusalCode } from '../refused';
import { WHOLE } from './commission';
import { channelOf, PORTAL, type SaleLine } from './sale-line';
import { basisPointsOf, type Terms } from './terms';

/** As large as `Fen` of the contracts: 100 billion yuan. */
const MOST_FEN = 10_000_000_000_000;

export interface Fault {
  readonly code: RefusalCode;
  /** The place among the lines; undefined when the terms are at fault. */
  readonly line?: number;
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isRate = (value: number) => isCount(value) && value <= WHOLE;

type Test = (line: SaleLine, terms: Terms) => boolean;

/** Each holds when the line cannot be settled. */
const LINE_FAULTS = [
  ['bad-amount', ({ pieces, grossFen, refundFen }) => ![pieces, grossFen, refundFen].every(isCount)],
  [
    'amount-too-large',
    ({ pieces, grossFen, refundFen }, { logisticsFenPerPiece }) =>
      Math.max(grossFen, refundFen, pieces, pieces * logisticsFenPerPiece) > MOST_FEN,
  ],
  [
    'platform-missing',
    ({ source, platformId }) => source !== 'portal' && (platformId === undefined || platformId === PORTAL),
  ],
  ['platform-unexpected', ({ source, platformId }) => source === 'portal' && platformId !== undefined],
  ['terms-missing', (line, terms) => basisPointsOf(terms, channelOf(line)) === undefined],
] as const satisfies readonly (readonly [RefusalCode, Test])[];

/** Everything that keeps these lines from being settled, terms first; empty when they can be. */
export function faultsIn(lines: readonly SaleLine[], terms: Terms): Fault[] {
  const rates = [terms.portalCommissionBasisPoints, ...Object.values(terms.platformCommissionBasisPoints)];
  const bad = !isCount(terms.logisticsFenPerPiece) || !rates.every(isRate);
  const found = lines.flatMap((each, line) =>
    LINE_FAULTS.flatMap(([code, holds]) => (holds(each, terms) ? [{ code, line }] : [])),
  );
  return bad ? [{ code: 'bad-terms' }, ...found] : found;
}
