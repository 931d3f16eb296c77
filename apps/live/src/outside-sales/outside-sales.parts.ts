import type { Parts } from '../parts';
import { BadRowStore } from '../store/bad-row-store';
import { DaySalesStore } from '../store/day-sales-store';
import { ImportFiles } from '../store/import-files';
import { ImportStore } from '../store/import-store';
import { PlatformStore } from '../store/platform-store';
import { SaleStore } from '../store/sale-store';
import { Airings } from './airings';
import { BroadcastSales } from './broadcast-sales';
import { DailySales } from './daily-sales';
import { CheckDaySheet } from './day-sales/check-day-sheet';
import { DownloadDayTemplate } from './day-sales/download-day-template';
import { ReadDailySales } from './day-sales/read-daily-sales';
import { ReadToldDays } from './day-sales/read-told-days';
import { RecordDailySales } from './day-sales/record-daily-sales';
import { AppendToSalesImport } from './import-sheet/append-to-sales-import';
import { BeginSalesImport } from './import-sheet/begin-sales-import';
import { CancelSalesImport } from './import-sheet/cancel-sales-import';
import { DownloadBadRows } from './import-sheet/download-bad-rows';
import { DownloadSalesTemplate } from './import-sheet/download-sales-template';
import { EndImport } from './import-sheet/end-import';
import { InspectSheet } from './import-sheet/inspect-sheet';
import { ListBadRows } from './import-sheet/list-bad-rows';
import { ListSalesImports } from './import-sheet/list-sales-imports';
import { ReadSalesImport } from './import-sheet/read-sales-import';
import { SalesWorkbook } from './import-sheet/sales-workbook';
import { StartSalesImport } from './import-sheet/start-sales-import';
import { TakeBatch } from './import-sheet/take-batch';
import { TakeRowsIn } from './import-sheet/take-rows-in';
import { WorkOnImports } from './import-sheet/work-on-imports';
import { ListSaleLines } from './receive-sales/list-sale-lines';
import { ReceiveSales } from './receive-sales/receive-sales';
import { RecordSales } from './receive-sales/record-sales';
import { WebhookSecrets } from './receive-sales/webhook-secrets';
import { ReadReconciliation } from './reconcile/read-reconciliation';
import { AddSellingPlatform } from './selling-platforms/add-selling-platform';
import { ChangeSellingPlatform } from './selling-platforms/change-selling-platform';
import { IssueWebhookSecret } from './selling-platforms/issue-webhook-secret';
import { ListSellingPlatforms } from './selling-platforms/list-selling-platforms';
import { PlatformView } from './selling-platforms/platform-view';
import { ProductCodes } from './selling-platforms/product-codes';
import { ReadSellingPlatform } from './selling-platforms/read-selling-platform';
import { RestoreSellingPlatform } from './selling-platforms/restore-selling-platform';
import { RetireSellingPlatform } from './selling-platforms/retire-selling-platform';
import { Sheets } from './sheets/sheets';

/** What selling platforms sold: told by webhook, by their order exports, or as day totals. */
export const outsideSales: Parts = {
  controllers: [
    AddSellingPlatform,
    ChangeSellingPlatform,
    RetireSellingPlatform,
    RestoreSellingPlatform,
    ListSellingPlatforms,
    ReadSellingPlatform,
    IssueWebhookSecret,
    ReceiveSales,
    ListSaleLines,
    BeginSalesImport,
    AppendToSalesImport,
    StartSalesImport,
    CancelSalesImport,
    ListSalesImports,
    ReadSalesImport,
    ListBadRows,
    DownloadBadRows,
    DownloadSalesTemplate,
    RecordDailySales,
    ReadDailySales,
    ReadToldDays,
    CheckDaySheet,
    DownloadDayTemplate,
    ReadReconciliation,
  ],
  providers: [
    ...[PlatformStore, SaleStore, ImportStore, ImportFiles, BadRowStore, DaySalesStore],
    ...[ProductCodes, PlatformView, WebhookSecrets, Airings, RecordSales, BroadcastSales, DailySales],
    ...[Sheets, SalesWorkbook, InspectSheet, TakeBatch, TakeRowsIn, EndImport, WorkOnImports],
  ],
};
