import { afterNextRender, Component, effect, ElementRef, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { speak } from '@nuanxin/web/i18n';
import { UI } from '../ui.words';

/** The one `h1` of a page, what stands beside it, and the title of the browser's tab; a page that is gone to begins there. */
@Component({
  selector: 'nx-page-header',
  template: `
    <div class="words">
      <h1 #title tabindex="-1">{{ heading() }}</h1>
      @if (hint()) {
        <p class="nx-quiet">{{ hint() }}</p>
      }
    </div>
    <div class="nx-row nx-no-print"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
    }
    h1:focus {
      outline: none;
    }
  `,
})
export class PageHeader {
  private readonly tab = inject(Title);
  private readonly t = speak(UI);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  readonly heading = input.required<string>();
  readonly hint = input<string>();

  constructor() {
    effect(() => this.tab.setTitle(`${this.heading()} · ${this.t('house')}`));
    if (this.wasGoneTo()) afterNextRender(() => this.title().nativeElement.focus());
  }
  /** A page that the browser opens begins at its very top; one that a link leads to begins at its heading. */
  private wasGoneTo(): boolean {
    const router = inject(Router);
    const navigation = router.currentNavigation() ?? router.lastSuccessfulNavigation();
    return !!navigation?.previousNavigation;
  }
}
