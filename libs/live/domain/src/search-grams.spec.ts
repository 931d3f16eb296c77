import { searchGrams, wantedGrams } from './search-grams';

const finds = (text: string, search: string) =>
  wantedGrams(search).every((gram) => searchGrams(text).includes(gram));

describe('a search finds', () => {
  it.each([
    ['遂川狗牯脑茶', '狗牯脑', true],
    ['遂川狗牯脑茶', '茶', true],
    ['遂川狗牯脑茶', '茶油', false],
    ['Kumquat 金桔 500g', 'QUAT', true],
    ['Kumquat 金桔 500g', '金桔 500', true],
    ['有机茶油', '', true],
  ])('in %s the part %s: %s', (text, search, found) => {
    expect(finds(text, search)).toBe(found);
  });
});
