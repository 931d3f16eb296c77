import { simplified } from './han-variants';

/** From the widest to the narrowest. */
export const PLACE_DEPTHS = ['province', 'city', 'county', 'township'] as const;
export type PlaceDepth = (typeof PLACE_DEPTHS)[number];

/** The parts of an address, as far as they are told; empty where they are not. */
export type PlaceParts = readonly [string, string, string, string];

const CODE_LENGTHS = [2, 4, 6, 9];
const MUNICIPALITIES = ['北京', '上海', '天津', '重庆'];
const PATTERN =
  /^(.{2,8}?省|.{2,8}?自治区|.{2}特别行政区)?(.{2,10}?(?:自治州|地区|盟|市))?(.{1,10}?(?:自治县|自治旗|林区|县|区|旗|市))?(.{1,10}?(?:街道|镇|乡|苏木))?/u;

/** The parts of an address in words, or of a code of administrative divisions (6, 9 or 12 digits, GB/T 2260). */
export function placeParts(text: string): PlaceParts {
  const plain = simplified(text)
    .replace(/\s+/g, '')
    .replace(/^中国|^中华人民共和国/u, '');
  if (/^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/.test(plain)) {
    const [a = '', b = '', c = '', d = ''] = CODE_LENGTHS.map((length) => coded(plain, length));
    return [a, b, c, d];
  }
  const [, province = '', city = '', county = '', township = ''] = PATTERN.exec(plain) ?? [];
  const municipality = MUNICIPALITIES.find((name) => plain.startsWith(name)) ?? '';
  return municipality === ''
    ? [province.replace(/(?:省|(?:壮族|回族|维吾尔)?自治区)$/u, ''), city, county, township]
    : [municipality, `${municipality}市`, county, township];
}

/**
 * Whether two addresses name the same place down to `depth`. That part must be told on both sides and be the same; a wider part may be
 * left out on a side, but must not differ.
 */
export function samePlace(left: PlaceParts, right: PlaceParts, depth: PlaceDepth): boolean {
  const deepest = PLACE_DEPTHS.indexOf(depth);
  if (left[deepest] === '' || left[deepest] !== right[deepest]) return false;
  return left.slice(0, deepest).every((part, at) => part === '' || right[at] === '' || part === right[at]);
}

/** The code down to a depth; empty where it says nothing, as 360800 of the county. */
function coded(code: string, length: number): string {
  const part = code.slice(0, length);
  return code.length < length || /^0+$/.test(part.slice(length === 9 ? 6 : length - 2)) ? '' : part;
}
