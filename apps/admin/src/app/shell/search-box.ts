import { Component, computed, debounced, effect, inject, output, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { speak } from '@nuanxin/web/i18n';
import { Dialog, Icon } from '@nuanxin/web/ui';
import { FindEverything, type Found } from './find-everything';
import { SHELL } from './shell.words';

/** Ctrl-K: type, choose with the arrow keys, Enter opens. */
@Component({
  selector: 'nx-search-box',
  imports: [Dialog, Icon],
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
})
export class SearchBox {
  private readonly router = inject(Router);
  private readonly find = inject(FindEverything);
  protected readonly t = speak(SHELL);
  readonly closed = output<void>();

  protected readonly text = signal('');
  private readonly settled = debounced(() => this.text().trim(), 250);
  protected readonly records = resource({
    params: () => (this.settled.hasValue() && this.settled.value() ? this.settled.value() : undefined),
    loader: ({ params }) => this.find.records(params),
  });
  protected readonly results = computed<Found[]>(() => [
    ...this.find.sections(this.text()),
    ...(this.text().trim() && this.records.hasValue() ? this.records.value().found : []),
  ]);
  protected readonly chosen = signal(0);
  protected readonly note = computed(() => {
    if (this.records.isLoading() || this.settled.isLoading()) return this.t('searching');
    if (this.records.hasValue() && !this.records.value().complete) return this.t('searchFailed');
    const n = this.results().length;
    return n ? this.t('results', { n }) : this.t('noResults', { text: this.text().trim() });
  });

  constructor() {
    effect(() => {
      this.results();
      this.chosen.set(0);
    });
  }

  protected key(event: KeyboardEvent): void {
    const n = this.results().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && n) {
      event.preventDefault();
      this.chosen.update((at) => (at + step + n) % n);
    }
    if (event.key === 'Escape') {
      // The browser would only empty the box at the first press.
      event.preventDefault();
      this.closed.emit();
    }
    const found = this.results()[this.chosen()];
    if (event.key === 'Enter' && found) this.open(found);
  }

  protected open({ link }: Found): void {
    this.closed.emit();
    void this.router.navigateByUrl(link);
  }
}
