/**
 * Single letters and pairs of neighbours in a text, folded to small letters: stored beside it they make a search for any part
 * of a word an indexed one, also in Chinese, which has no spaces.
 */
export function searchGrams(text: string): string[] {
  return [...new Set(runs(text).flatMap((letters) => [...letters, ...pairs(letters)]))];
}

/** The grams that a searched text must all have: pairs, or the letter itself when it is only one. */
export function wantedGrams(text: string): string[] {
  return [...new Set(runs(text).flatMap((letters) => (letters.length === 1 ? letters : pairs(letters))))];
}

function runs(text: string): string[][] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter(Boolean).map((word) => [...word]);
}

function pairs(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
}
