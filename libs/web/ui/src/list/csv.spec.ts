import { toCsv } from './csv';

it('opens as UTF-8 and keeps commas, quotes and line breaks inside their cell', () => {
  expect(toCsv([['名称', 'a,b', 'say "hi"', 'x\ny']])).toBe('\uFEFF名称,"a,b","say ""hi""","x\ny"\r\n');
});

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('never hands a program %j to run', (text) => {
  const [cell = ''] = toCsv([[text]])
    .slice(1)
    .split('\r\n');
  expect(cell.replace(/^"/, '')).toMatch(/^'/);
});
