// node tools/run.mjs tools/bench/order-workbook.ts file rows: writes an order export as a workbook, in a process of its own, because
// writing one in memory takes far more of it than reading one.
import { writeFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { SALE_COLUMN_NAMES, SALE_COLUMNS } from '@nuanxin/contracts/live';

const [file = '', count] = process.argv.slice(2);
const workbook = new Workbook();
const sheet = workbook.addWorksheet('订单');
sheet.addRow(SALE_COLUMN_NAMES.map((name) => SALE_COLUMNS[name].zh));
for (let n = 0; n < Number(count); n++) {
  const order = `69214588${100_000 + n}`;
  const at = `2026-11-${String(1 + (n % 28)).padStart(2, '0')} 20:15:${String(n % 60).padStart(2, '0')}`;
  sheet.addRow([order, `${order}-1`, 'TEA', '2', '198.00', at, '已完成', '', '', '']);
}
writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));
