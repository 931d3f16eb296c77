import { configuration } from '@nuanxin/platform/config';
import { ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import { FieldCipher } from './field-cipher';
import { KeyedDigest, sameDigest } from './keyed-digest';
import { maskPhone } from './masks';
import { privacySettings } from './privacy-settings';

const ids = new SystemIds(new ManualClock());
const key = (id: string) => ({ id, bytes: Buffer.from(ids.secret(32), 'base64url') });
const phone = '+8613812345678';

describe('a sealed field', () => {
  const [older, newer] = [key('k1'), key('k2')];
  const cipher = new FieldCipher([older], ids);

  it('opens again in its own context and never looks the same twice', () => {
    const sealed = cipher.seal(phone, 'account.phone:1');
    expect(sealed).toMatch(/^k1\.[\w-]+$/);
    expect(sealed).not.toBe(cipher.seal(phone, 'account.phone:1'));
    expect(cipher.open(sealed, 'account.phone:1')).toBe(phone);
  });

  it('does not open in another record, nor after one character was changed', () => {
    const sealed = cipher.seal(phone, 'account.phone:1');
    const changed = sealed.slice(0, -3) + (sealed.at(-3) === 'A' ? 'B' : 'A') + sealed.slice(-2);
    expect(() => cipher.open(sealed, 'account.phone:2')).toThrow();
    expect(() => cipher.open(changed, 'account.phone:1')).toThrow();
  });

  it('still opens after a newer key took over, and no longer when its key is gone', () => {
    const sealed = cipher.seal(phone, 'c');
    const rotated = new FieldCipher([newer, older], ids);
    expect(rotated.open(sealed, 'c')).toBe(phone);
    expect(rotated.seal(phone, 'c')).toMatch(/^k2\./);
    expect(() => new FieldCipher([newer], ids).open(sealed, 'c')).toThrow('needs the key k1');
  });
});

describe('a keyed digest', () => {
  const digest = new KeyedDigest(Buffer.alloc(32, 7));

  it('is the same for the same purpose and parts only', () => {
    expect(digest.text('phone', phone)).toBe(digest.text('phone', phone));
    expect(digest.text('phone', phone)).not.toBe(digest.text('code', phone));
    expect(digest.text('code', 'a', 'bc')).not.toBe(digest.text('code', 'ab', 'c'));
    expect(digest.text('phone', phone)).not.toBe(new KeyedDigest(Buffer.alloc(32, 8)).text('phone', phone));
  });

  it('is compared as a whole', () => {
    expect(sameDigest('abc', 'abc')).toBe(true);
    expect(sameDigest('abc', 'abd')).toBe(false);
    expect(sameDigest('abc', 'abcd')).toBe(false);
  });
});

it('a masked phone shows its country and its last two digits', () => {
  expect(maskPhone(phone)).toBe('+86*********78');
});

describe('keys in the environment', () => {
  const read = (PRIVACY_KEYS: string) =>
    configuration('x', privacySettings)
      .read({ PRIVACY_KEYS, DIGEST_KEY: ids.secret(32) })
      .PRIVACY_KEYS.map(({ id, bytes }) => `${id} ${bytes.length}`);

  it('stand newest first, and a single one needs no name', () => {
    expect(read(`k2:${ids.secret(32)},k1:${ids.secret(32)}`)).toEqual(['k2 32', 'k1 32']);
    expect(read(Buffer.alloc(32, 250).toString('base64'))).toEqual(['k1 32']);
  });

  it('are refused when they are short', () => {
    expect(() => read('k1:short')).toThrow(
      'PRIVACY_KEYS is wrong; it should be 32 random bytes in base64url',
    );
  });
});
