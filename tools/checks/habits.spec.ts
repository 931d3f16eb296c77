import { ERRORS } from '@nuanxin/contracts/kernel';
import { files, textOf } from './files';

const code = files(/^(apps|libs|tools)\/.*\.(ts|mjs|html)$/);
const HAN = /\p{Script=Han}/u;

/** Files in which a line matches, with the line. */
function matching(pattern: RegExp, among: readonly string[]): string[] {
  return among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((text) => pattern.test(text))
      .map((text) => `${file}: ${text.trim()}`),
  );
}

describe('the habits of the house', () => {
  it('focus no spec and skip none', () => {
    const focused = new RegExp(
      `\\b(it|test|describe)\\.(only|skip|${'to' + 'do'})\\b|\\b(fit|fdescribe|xit|xdescribe)\\(`,
    );
    expect(
      matching(
        focused,
        code.filter((file) => file.endsWith('.spec.ts')),
      ),
    ).toEqual([]);
  });

  it('leave no empty catch', () => {
    expect(matching(/catch\s*(\([^)]*\))?\s*\{\s*\}/, code)).toEqual([]);
  });

  it('leave no word of unfinished work', () => {
    const words = new RegExp(
      ['\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', '[Cc]oming' + ' soon', '敬请' + '期待'].join('|'),
    );
    expect(matching(words, code)).toEqual([]);
  });

  it('keep files in one room: at most 300 lines', () => {
    expect(code.filter((file) => textOf(file).split('\n').length > 301)).toEqual([]);
  });
});

describe('every error code', () => {
  it.each(Object.entries(ERRORS))(
    '%s has a status and words in both languages',
    (_code, { status, zh, en }) => {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(zh).toMatch(HAN);
      expect(en).not.toMatch(HAN);
      expect(en.length).toBeGreaterThan(5);
    },
  );
});
