import { Injectable } from '@nestjs/common';
import { guessColumns, isPersonal, textOf } from '@nuanxin/live/domain';
import { ImportFiles } from '../../store/import-files';
import { type ImportRecord, NO_PROGRESS } from '../../store/import-record';
import { ImportStore } from '../../store/import-store';
import { PlatformStore } from '../../store/platform-store';
import { SheetRefused } from '../sheets/sheet-worker';
import { Sheets } from '../sheets/sheets';
import { openTable } from './open-table';

const ROWS_AT_MOST = 200_000;
const PREVIEWED = 10;
const CELL_CHARACTERS = 60;

/** Finds the header, guesses what its columns hold, and counts the rows: what the wizard shows before anything is taken in. */
@Injectable()
export class InspectSheet {
  constructor(
    private readonly imports: ImportStore,
    private readonly files: ImportFiles,
    private readonly platforms: PlatformStore,
    private readonly sheets: Sheets,
  ) {}

  /** @throws SheetRefused */
  async run(held: ImportRecord): Promise<void> {
    const { columns } = await this.platforms.find(held.platformId);
    const found = await this.look(await this.files.whole(held._id));
    const mapping = guessColumns(found.headers, columns);
    await this.imports.step(held, (state) => {
      const { headers, preview, rows } = found;
      const next = { ...state, state: 'inspected' as const, headers, preview, mapping };
      const progress = { ...NO_PROGRESS, rows };
      return { next: { ...next, progress, due: undefined, holder: undefined }, events: [] };
    });
  }

  private async look(bytes: Buffer) {
    const table = await openTable(this.sheets.open(bytes));
    try {
      const { headers } = table;
      const first = await table.take(PREVIEWED);
      const rows = first.rows.length + (first.end ? 0 : await table.count(ROWS_AT_MOST));
      if (rows === 0) throw new SheetRefused('sheet-empty');
      if (rows > ROWS_AT_MOST) throw new SheetRefused('sheet-too-long');
      const hidden = headers.map(isPersonal);
      const preview = first.rows.map(({ cells }) =>
        headers.map((_, at) => (hidden[at] ? '***' : textOf(cells[at]).slice(0, CELL_CHARACTERS))),
      );
      return { headers, preview, rows };
    } finally {
      await table.close();
    }
  }
}
