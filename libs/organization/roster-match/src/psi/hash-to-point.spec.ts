import { hashToPoint, personPoint } from './hash-to-point';

/** RFC 9380, J.1.1, P256_XMD:SHA-256_SSWU_RO_: message, x coordinate of the point. */
const TAG = 'QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_';
const PUBLISHED: readonly (readonly [string, string])[] = [
  ['', '2c15230b26dbc6fc9a37051158c95b79656e17a1a920b11394ca91c44247d3e4'],
  ['abc', '0bb8b87485551aa43ed54f009230450b492fead5f1cc91658775dac4a3388a0f'],
  ['abcdef0123456789', '65038ac8f2b1def042a5df0b33b1f4eca6bff7cb0f9c6c1526811864e544ed80'],
  [`q128_${'q'.repeat(128)}`, '4be61ee205094282ba8a2042bcb48d88dfbb609301c49aa8b078533dc65a0b5d'],
  [`a512_${'a'.repeat(512)}`, '457ae2981f70ca85d8e24c308b14db22f3e3862c5ea0f652ca38b5e49cd64bc5'],
];

describe('hashing to the curve', () => {
  it.each(PUBLISHED)('gives the point that RFC 9380 publishes for %j', (message, x) => {
    expect(Buffer.from(hashToPoint(message, TAG)).toString('hex')).toBe(x);
  });

  it('keeps an ID number and a telephone of the same digits apart', () => {
    expect(personPoint('idNumber', '1')).not.toEqual(personPoint('phone', '1'));
  });
});
