/** Fields that are never written, whatever they hold. */
const HIDDEN =
  /^(password|passphrase|secret|token|cookie|authorization|streamKey|fullName|idNumber|postalAddress)$/i;

/** Mainland mobile numbers and identity numbers, wherever they turn up in a text. */
const PERSONAL =
  /\+?(?<![0-9a-zA-Z])(?:86)?1[3-9]\d{9}(?![0-9a-zA-Z])|(?<![0-9a-zA-Z])\d{17}[\dXx](?![0-9a-zA-Z])/g;

/** `user:password@` of an address. */
const CREDENTIALS = /(?<=:\/\/)[^\s/@]+@/g;

const DEEPEST = 6;

/** A copy without secrets and personal numbers; errors become their type, message, code, stack and cause. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return clean(value);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (depth >= DEEPEST) return '[deeper]';
  if (value instanceof Error) return errorFields(value, depth);
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      HIDDEN.test(key) && field !== undefined ? '[hidden]' : redacted(field, depth + 1),
    ]),
  );
}

function clean(text: string): string {
  return text.replace(PERSONAL, '[personal]').replace(CREDENTIALS, '[hidden]@');
}

function errorFields(error: Error, depth: number): object {
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: redacted(error.cause, depth + 1) };
  return {
    type: error.name,
    message: clean(error.message),
    ...code,
    stack: clean(error.stack ?? ''),
    ...cause,
  };
}
