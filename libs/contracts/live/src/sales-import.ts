import {
  command,
  event,
  FileReply,
  Instant,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { ColumnMapping, RowFaultName } from './sale-columns';

/** uploading → inspecting → inspected → running → done; any of the first four → cancelled, what cannot be read → failed. */
export const IMPORT_MOVES = {
  uploading: ['inspecting', 'failed', 'cancelled'],
  inspecting: ['inspected', 'failed', 'cancelled'],
  inspected: ['running', 'cancelled'],
  running: ['done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;
export type ImportState = keyof typeof IMPORT_MOVES;
export const ImportStateName = z.enum(Object.keys(IMPORT_MOVES) as [ImportState, ...ImportState[]]);

/** Why a file as a whole could not be read. */
export const SHEET_FAULTS = {
  'sheet-broken': { zh: '文件损坏或不是表格文件', en: 'The file is broken or no spreadsheet' },
  'sheet-bomb': {
    zh: '文件解压后过大，已停止读取',
    en: 'Unpacked, the file is too large; reading was stopped',
  },
  'sheet-protected': {
    zh: '文件有密码保护，请去除密码后上传',
    en: 'The file has a password; remove it first',
  },
  'sheet-empty': { zh: '没有找到表头和数据行', en: 'No header and rows were found' },
  'sheet-too-long': {
    zh: '数据行数超过一次可导入的上限，请拆分后上传',
    en: 'More rows than can be taken at once; split the file',
  },
  'sheet-slow': { zh: '文件读取超时或占用内存过多', en: 'Reading the file took too long or too much memory' },
} as const;
export type SheetFault = keyof typeof SHEET_FAULTS;
export const SheetFaultName = z.enum(Object.keys(SHEET_FAULTS) as [SheetFault, ...SheetFault[]]);

/** 20 MB; the wizard says so beforehand. */
export const SHEET_BYTES = 20_000_000;
/** Characters of base64 in one part: 135 kB of the file. */
export const PART_CHARACTERS = 180_000;

const count = z.int().min(0);

export const SalesImport = z
  .object({
    id: Ulid,
    platform: z.object({ id: Ulid, name: z.string() }),
    fileName: z.string(),
    bytes: z.int(),
    /** Parts that have arrived: the number of the next one. */
    parts: count,
    receivedBytes: count,
    state: ImportStateName,
    fault: SheetFaultName.optional(),
    /** Of the row that was taken for the header. */
    headers: z.array(z.string()),
    /** The first rows as text; names, phones and addresses of buyers are left out. */
    preview: z.array(z.array(z.string())),
    /** Chosen, or before that the guess that the wizard begins with. */
    mapping: ColumnMapping,
    progress: z.object({
      /** Rows below the header, blank ones left out. */
      rows: count,
      done: count,
      added: count,
      repeated: count,
      changed: count,
      refunds: count,
      /** Never paid: not counted, no fault. */
      skipped: count,
      bad: count,
    }),
    at: Instant,
    finishedAt: Instant.optional(),
    by: z.object({ accountId: Ulid, name: z.string() }),
    revision: Revision,
  })
  .meta({ id: 'SalesImport' });
export type SalesImport = z.infer<typeof SalesImport>;

const reads = { audience: 'official', permission: 'sale.read', scope: 'organization' } as const;
const writes = { audience: 'official', permission: 'sale.import', scope: 'organization' } as const;

export const listSalesImports = query({
  subject: 'live.sales-import.list',
  summary: { zh: '订单导入记录', en: 'Imports of order exports, the newest first' },
  request: z.strictObject({ ...PageRequest, platformId: Ulid.optional() }),
  reply: page(SalesImport),
  errors: [],
  access: reads,
  http: 'GET /live/sales-imports',
});

export const readSalesImport = query({
  subject: 'live.sales-import.read',
  summary: { zh: '订单导入详情', en: 'One import: where it stands' },
  request: z.strictObject({ id: Ulid }),
  reply: SalesImport,
  errors: [],
  access: reads,
  http: 'GET /live/sales-imports/:id',
});

/** `requestId` becomes the import's id; then the file follows in parts. */
export const beginSalesImport = command({
  subject: 'live.sales-import.begin',
  summary: { zh: '开始订单导入', en: 'Begin an import' },
  request: z.strictObject({
    requestId: Ulid,
    platformId: Ulid,
    fileName: line(120),
    bytes: z.int().min(1).max(SHEET_BYTES),
  }),
  reply: SalesImport,
  errors: ['live.sheet-xls', 'live.platform-retired'],
  access: writes,
  http: 'POST /live/sales-imports',
});

/** Part `n`, counted from 0. One that arrived before is answered as if it had just come; the last one starts the inspection. */
export const appendToSalesImport = command({
  subject: 'live.sales-import.append',
  summary: { zh: '上传文件分块', en: 'Send the next part of the file' },
  request: z.strictObject({
    requestId: Ulid,
    id: Ulid,
    n: z.int().min(0).max(2_000),
    base64: z.base64().min(4).max(PART_CHARACTERS),
  }),
  reply: SalesImport,
  errors: ['live.chunk-order', 'live.import-state', 'live.sheet-xls', 'request.too-large'],
  access: writes,
  http: 'POST /live/sales-imports/:id/parts',
});

/** Takes the rows in, with this mapping, which the platform remembers. */
export const startSalesImport = command({
  subject: 'live.sales-import.start',
  summary: { zh: '执行订单导入', en: 'Take the rows in' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision, mapping: ColumnMapping }),
  reply: SalesImport,
  errors: ['live.import-state', 'live.columns-missing'],
  access: writes,
  http: 'POST /live/sales-imports/:id/start',
});

/** Rows that went in stay in; the file is thrown away. */
export const cancelSalesImport = command({
  subject: 'live.sales-import.cancel',
  summary: { zh: '取消订单导入', en: 'Cancel an import' },
  request: z.strictObject({ requestId: Ulid, id: Ulid }),
  reply: SalesImport,
  errors: ['live.import-state'],
  access: writes,
  http: 'POST /live/sales-imports/:id/cancel',
});

export const BadRow = z.object({
  /** As the spreadsheet counts them. */
  row: z.int(),
  faults: z.array(RowFaultName),
  /** What stood in the columns that were mapped. */
  cells: z.record(z.string(), z.string()),
});
export type BadRow = z.infer<typeof BadRow>;

/** The first 5,000 are kept, for 30 days. */
export const listBadRows = query({
  subject: 'live.sales-import.bad-rows',
  summary: { zh: '未导入的行', en: 'Rows that were not taken in, each with the reason' },
  request: z.strictObject({ ...PageRequest, id: Ulid }),
  reply: page(BadRow),
  errors: [],
  access: reads,
  http: 'GET /live/sales-imports/:id/bad-rows',
});

/** The same rows as a workbook in the layout of the template, with a column that says why. */
export const downloadBadRows = query({
  subject: 'live.sales-import.download-bad-rows',
  summary: { zh: '下载未导入的行', en: 'The failed rows as a workbook' },
  request: z.strictObject({ id: Ulid }),
  reply: FileReply,
  errors: ['live.no-bad-rows'],
  access: reads,
  http: 'GET /live/sales-imports/:id/bad-rows/workbook',
});

export const downloadSalesTemplate = query({
  subject: 'live.sales-import.download-template',
  summary: { zh: '下载导入模板', en: 'The template for imports' },
  request: z.strictObject({}),
  reply: FileReply,
  errors: [],
  access: { audience: 'official', permission: 'sale.read', scope: 'none' },
  http: 'GET /live/sales-import-template',
});

const importFact = z.object({ importId: Ulid, platformId: Ulid, fileName: z.string() });

export const salesImportStarted = event({
  type: 'live.sales-import.started',
  summary: { zh: '订单导入已执行', en: 'An import was started' },
  data: importFact,
  delivery: 'one',
});

export const salesImportCancelled = event({
  type: 'live.sales-import.cancelled',
  summary: { zh: '订单导入已取消', en: 'An import was cancelled' },
  data: importFact,
  delivery: 'one',
});

export const salesImportFinished = event({
  type: 'live.sales-import.finished',
  summary: { zh: '订单导入已完成', en: 'An import has taken all rows in' },
  data: importFact.extend({ added: count, repeated: count, changed: count, refunds: count, bad: count }),
  delivery: 'one',
});
