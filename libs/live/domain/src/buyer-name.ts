/** Surnames of two characters that are common in Chinese mainland registers. */
const COMPOUND = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '司徒',
]);

/** `欧阳**`, `刘**`: all that a ticker, a list or an official sees of a buyer's name. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const two = letters.slice(0, 2).join('');
  const surname = letters.length > 2 && COMPOUND.has(two) ? two : (letters[0] ?? '');
  return `${surname}**`;
}
