import type { Parts } from '../parts';
import { BookStore } from '../store/book-store';
import { JournalStore } from '../store/journal-store';
import { StatementStore } from '../store/statement-store';
import { TermsStore } from '../store/terms-store';
import { Accounts } from './book/accounts';
import { Postings } from './book/postings';
import { FarmerIncome } from './farmer-income';
import { ReadFarmerIncome } from './income/read-farmer-income';
import { ReadSupplierIncome } from './income/read-supplier-income';
import { AccountNames } from './ledger/account-names';
import { ListEntries } from './ledger/list-entries';
import { ReadTrialBalance } from './ledger/read-trial-balance';
import { ClosePeriod } from './periods/close-period';
import { ListPeriods } from './periods/list-periods';
import { PeriodStandings } from './periods/period-standings';
import { CorrectStatement } from './post/correct-statement';
import { PayStatement } from './post/pay-statement';
import { PostStatement } from './post/post-statement';
import { ReturnPayout } from './post/return-payout';
import { BroadcastFigures } from './settle/broadcast-figures';
import { PreviewSettlement } from './settle/preview-settlement';
import { SettleBroadcast } from './settle/settle-broadcast';
import { DownloadStatement } from './statements/download-statement';
import { DownloadStatements } from './statements/download-statements';
import { ListStatements } from './statements/list-statements';
import { ReadStatement } from './statements/read-statement';
import { StatementDetailsView } from './statements/statement-details-view';
import { StatementWorkbook } from './statements/statement-workbook';
import { ChangeSettlementTerms } from './terms/change-settlement-terms';
import { ReadSettlementTerms } from './terms/read-settlement-terms';

/** What suppliers get of a broadcast's sales, and the county's book of it. */
export const settlement: Parts = {
  controllers: [
    ReadSettlementTerms,
    ChangeSettlementTerms,
    PreviewSettlement,
    SettleBroadcast,
    ListStatements,
    ReadStatement,
    DownloadStatement,
    DownloadStatements,
    PostStatement,
    PayStatement,
    ReturnPayout,
    CorrectStatement,
    ListEntries,
    ReadTrialBalance,
    ListPeriods,
    ClosePeriod,
    ReadSupplierIncome,
    ReadFarmerIncome,
  ],
  providers: [
    ...[BookStore, JournalStore, StatementStore, TermsStore],
    ...[BroadcastFigures, Accounts, Postings, PeriodStandings, AccountNames, FarmerIncome],
    ...[StatementDetailsView, StatementWorkbook],
  ],
};
