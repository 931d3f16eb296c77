import { Component, computed, inject, input } from '@angular/core';
import type { Instant } from '@nuanxin/contracts/kernel';
import { Format } from '@nuanxin/web/i18n';
import { Now } from './now';

/** "3 minutes ago", with the exact moment on hover and for whoever reads the markup. */
@Component({
  selector: 'nx-relative-time',
  template: `<time [attr.datetime]="at()" [title]="exact()">{{ words() }}</time>`,
})
export class RelativeTime {
  private readonly format = inject(Format);
  private readonly now = inject(Now);
  readonly at = input.required<Instant>();

  protected readonly words = computed(() => this.format.relative(this.at(), this.now.value()));
  protected readonly exact = computed(() => this.format.date(this.at(), 'exact'));
}
