import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';

const REMEMBERED = 'nuanxin.text';

/** Big text for eyes that want it, remembered on this device. */
@Service()
export class TextSize {
  private readonly document = inject(DOCUMENT);
  private readonly storage = this.document.defaultView?.localStorage;
  private readonly chosen = signal(this.storage?.getItem(REMEMBERED) === 'big');
  readonly big = this.chosen.asReadonly();

  constructor() {
    effect(() => (this.document.documentElement.dataset['text'] = this.chosen() ? 'big' : 'plain'));
  }

  choose(big: boolean): void {
    this.chosen.set(big);
    this.storage?.setItem(REMEMBERED, big ? 'big' : 'plain');
  }
}
