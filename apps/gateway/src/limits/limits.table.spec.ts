import { appendToSalesImport, PART_CHARACTERS, SHEET_BYTES } from '@nuanxin/contracts/live';
import { limitOf, LIMITS } from './limits.table';

it('lets the largest order export up at once', () => {
  const parts = Math.ceil(SHEET_BYTES / ((PART_CHARACTERS / 4) * 3));
  expect(LIMITS[limitOf(appendToSalesImport)].burst).toBeGreaterThanOrEqual(parts);
});
