import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { SettlementTerms } from '@nuanxin/contracts/live';
import {
  type Aggregate,
  aggregate,
  type Aggregates,
  type ChangeRequest,
  Database,
  everything,
  type Moved,
} from '@nuanxin/platform/store';

export interface TermsState extends Aggregate, Omit<SettlementTerms, 'revision'> {}

const terms = aggregate<TermsState>({
  name: 'settlement_terms',
  schema: {
    portalCommissionBasisPoints: { type: Number, required: true },
    logisticsFenPerPiece: { type: Number, required: true },
    refundsBorneBy: { type: String, required: true },
  },
  indexes: [],
  view: (state) => termsView(state),
});

const TERMS = 'county';
const COUNTY = everything('the county settles everywhere by the same terms');
/** Until somebody decides otherwise: whoever grows it gets all of it. */
const FIRST = {
  portalCommissionBasisPoints: 0,
  logisticsFenPerPiece: 0,
  refundsBorneBy: 'supplier',
} as const;

/** What the county keeps of a sale. */
@Injectable()
export class TermsStore implements OnApplicationBootstrap {
  private readonly all: Aggregates<TermsState>;

  constructor(database: Database) {
    this.all = database.aggregates(terms);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (await this.all.first({ _id: TERMS }, COUNTY)) return;
    await this.all.insert({ _id: TERMS, ...FIRST }, { requestId: TERMS, body: TERMS, events: [] });
  }

  read(): Promise<TermsState> {
    return this.all.read(TERMS, COUNTY);
  }

  change(request: ChangeRequest, move: (state: TermsState) => Moved<TermsState>): Promise<TermsState> {
    return this.all.change(TERMS, COUNTY, request, move);
  }
}

export function termsView(state: Omit<TermsState, 'createdAt' | 'changedAt' | '_id'>): SettlementTerms {
  const { portalCommissionBasisPoints, logisticsFenPerPiece, refundsBorneBy, revision } = state;
  return { portalCommissionBasisPoints, logisticsFenPerPiece, refundsBorneBy, revision };
}
