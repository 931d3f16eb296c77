/** What is accepted as a picture. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** The first bytes of each type, in hexadecimal digits with a dot for a digit that may be anything. */
const SIGNATURES: readonly (readonly [PictureType, string])[] = [
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/webp', '52494646........57454250'],
];

/** The type that the bytes themselves show, whatever their sender calls them. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return SIGNATURES.find(([, signature]) => new RegExp(`^${signature}`).test(start))?.[0];
}
