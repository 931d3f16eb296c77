import * as fc from 'fast-check';
import { isStrong, readablePassword } from './password';

describe('a password is refused', () => {
  it.each([
    ['short of 12 characters', 'tR7-vQ2-mX9'],
    ['with the login name inside', 'x9-Wangfang-77vq'],
    ['made of a common word and digits', 'Password2026!!'],
    ['made of two common words', 'adminnuanxin123'],
    ['walked along the keyboard', 'qwertyuiop[]12'],
    ['counted', '123456789012345'],
    ['of one key', 'aaaaaaaaaaaaaaaa'],
    ['of two keys', 'ababababababab'],
    ['in full-width letters of a common word', 'ｐａｓｓｗｏｒｄ123456'],
  ])('%s', (_why, password) => {
    expect(isStrong(password, 'wangfang')).toBe(false);
  });
});

it.each(['correct horse battery staple', '遂川狗牯脑茶园的清晨有雾气', 'kx7m-p2wq-9tzb'])(
  'a password nobody guesses first is accepted: %s',
  (password) => expect(isStrong(password, 'wangfang')).toBe(true),
);

it('every password made by the platform is readable and strong', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (chance) => {
      fc.pre(new Set(chance).size > 20);
      const password = readablePassword(chance);
      expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
      expect(isStrong(password, 'wangfang')).toBe(true);
    }),
  );
});
