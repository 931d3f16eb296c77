import { Refusal } from './refusal';

/** One name in the ways it is written: `stream-key`, `streamKey`, `StreamKey`, `stream key`. */
export interface Name {
  readonly kebab: string;
  readonly camel: string;
  readonly pascal: string;
  readonly words: string;
}

/** @throws Refusal when it is not lower-case words joined by hyphens. */
export function nameOf(kebab: string): Name {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab))
    throw new Refusal(`“${kebab}” is no name here; write lower-case words joined by hyphens, as stream-key.`);
  const pascal = kebab.split('-').map(capital).join('');
  return {
    kebab,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    words: kebab.replaceAll('-', ' '),
  };
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `currency` becomes `currencies`; what is plural already stays. */
export function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, 'ies');
  if (/(ch|sh|x|ss)$/.test(name)) return `${name}es`;
  return name.endsWith('s') ? name : `${name}s`;
}

export function singular(name: string): string {
  if (name.endsWith('ies')) return name.replace(/ies$/, 'y');
  return name.replace(/(?<=ch|sh|x|ss)es$/, '').replace(/(?<!s)s$/, '');
}

/** A field in words: `Product name` for `productName`, `Price` for `priceFen`. */
export function phrase(camel: string): string {
  return capital(
    camel
      .replace(/Fen$/, '')
      .replace(/([A-Z])/g, ' $1')
      .toLowerCase(),
  );
}
