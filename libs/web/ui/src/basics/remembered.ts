import { DOCUMENT, inject, signal, type Signal } from '@angular/core';

export interface Remembered<Value> {
  readonly value: Signal<Value>;
  set(value: Value): void;
}

/** A choice kept on this device under `nuanxin.<name>`; what cannot be read as `Value` any more is forgotten. */
export function remembered<Value>(
  name: string,
  initial: Value,
  fits: (kept: unknown) => kept is Value,
): Remembered<Value> {
  const storage = inject(DOCUMENT).defaultView?.localStorage;
  const key = `nuanxin.${name}`;
  const value = signal(parse(storage?.getItem(key), fits) ?? initial);
  return {
    value: value.asReadonly(),
    set: (chosen) => {
      value.set(chosen);
      storage?.setItem(key, JSON.stringify(chosen));
    },
  };
}

function parse<Value>(
  text: string | null | undefined,
  fits: (kept: unknown) => kept is Value,
): Value | undefined {
  if (!text) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return fits(kept) ? kept : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
