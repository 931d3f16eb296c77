import { Component, computed, input } from '@angular/core';

/** A value of which only the ends are shown, `+86*********34`: whoever hears the page hears dots and not stars. */
@Component({
  selector: 'nx-masked',
  template: `<span aria-hidden="true" class="nx-number">{{ shown() }}</span
    ><span class="nx-hidden">{{ spoken() }}</span>`,
})
export class Masked {
  readonly value = input.required<string>();
  protected readonly shown = computed(() =>
    this.value().replace(/\*+/g, (stars) => '•'.repeat(Math.min(stars.length, 6))),
  );
  protected readonly spoken = computed(() => this.value().replace(/\*+/g, '…'));
}
