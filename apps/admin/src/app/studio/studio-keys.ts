/** What a key does in the studio. A clicker for slides sends PageDown. */
export type StudioDeed =
  'next-part' | 'next-product' | 'write-note' | 'read-note' | { readonly product: number } | 'no-product';

const DEEDS: Readonly<Record<string, StudioDeed>> = {
  s: 'next-part',
  PageDown: 'next-part',
  p: 'next-product',
  n: 'write-note',
  r: 'read-note',
  '0': 'no-product',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/** Nothing while somebody types, or with a key that the browser wants for itself. */
export function deedOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): StudioDeed | undefined {
  const typing = target instanceof HTMLElement && target.matches('input, textarea, select');
  if (typing || ctrlKey || metaKey || altKey) return undefined;
  return /^[1-9]$/.test(key) ? { product: Number(key) } : (DEEDS[key] ?? DEEDS[key.toLowerCase()]);
}
