import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import type { Locale, Words } from '@nuanxin/contracts/kernel';

const REMEMBERED = 'nuanxin.language';

/** The language of the screens; Chinese until somebody chooses otherwise, remembered on this device. */
@Service()
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly storage = this.document.defaultView?.localStorage;
  private readonly chosen = signal<Locale>(this.storage?.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN');

  readonly locale = this.chosen.asReadonly();

  constructor() {
    effect(() => (this.document.documentElement.lang = this.chosen()));
  }

  choose(locale: Locale): void {
    this.chosen.set(locale);
    this.storage?.setItem(REMEMBERED, locale);
  }

  /** One of the two sentences, in the language of now. */
  of(words: Words): string {
    return this.chosen() === 'en' ? words.en : words.zh;
  }
}
