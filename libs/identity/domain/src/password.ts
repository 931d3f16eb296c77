/** Words that every list of leaked passwords is full of, and those of this platform and its county. */
const COMMON_WORDS = [
  'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'administrator', 'admin', 'welcome', 'changeme', 'letmein', 'iloveyou',
  'woaini', 'wodemima', 'mima', 'monkey', 'dragon', 'master', 'football', 'baseball', 'sunshine', 'princess', 'superman',
  'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwerty', 'asdfgh', 'zxcvbn', '1qaz2wsx', 'qazwsx', 'abc123', 'test', 'user', 'root',
  'nuanxin', 'suichuan', 'jian', 'jiangxi', 'zhongguo', 'china', '5201314', '1314520',
] as const; // prettier-ignore

/** What is left of a password when everything that guessers try first is taken out must have at least this many characters. */
const LEAST_OWN = 6;

/**
 * Whether a password may be used: 12 characters or more, not the login name, not one of the common ones with a tail of digits.
 * A rule instead of a list of leaked passwords: the platform makes no outside connection to ask one (ASVS 5.0, 6.2.4).
 */
export function isStrong(password: string, login: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if ([...text].length < 12 || text.includes(login)) return false;
  const rest = COMMON_WORDS.reduce((left, word) => left.replaceAll(word, ' '), text);
  const own = withoutRuns(rest);
  return own.length >= LEAST_OWN && new Set(own).size >= 4;
}

/** Takes out years and what a finger does by itself: the third and later characters of `aaaa`, `1234`, `fedc`. */
function withoutRuns(text: string): string {
  const points = [...text.replaceAll(/(19|20)\d\d|\s/g, '')].map(
    (character) => character.codePointAt(0) ?? 0,
  );
  const steps = points.map((point, at) => point - (points[at - 1] ?? Infinity));
  const kept = points.filter((_, at) => {
    const step = steps[at] ?? Infinity;
    return Math.abs(step) > 1 || step !== steps[at - 1];
  });
  return String.fromCodePoint(...kept);
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * A password that a person can read out: four groups of four of 31 characters without look-alikes, 79 bits.
 * @param chance at least 32 random bytes
 */
export function readablePassword(chance: Uint8Array): string {
  const fair = [...chance].filter((byte) => byte < 256 - (256 % LETTERS.length));
  const letters = fair.slice(0, 16).map((byte) => LETTERS[byte % LETTERS.length]);
  if (letters.length < 16) throw new Error('too little chance for a password');
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-');
}
