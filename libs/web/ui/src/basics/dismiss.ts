import { Directive, ElementRef, inject } from '@angular/core';

/** Makes a `details` close like a menu: by Esc, by a click elsewhere, when the focus leaves it, when an item is chosen. */
@Directive({
  selector: 'details[nxDismiss]',
  exportAs: 'dismiss',
  host: {
    '(document:click)': 'clicked($event)',
    '(keydown.escape)': 'close(true)',
    '(focusout)': 'left($event)',
  },
})
export class Dismiss {
  private readonly details = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;

  protected clicked(event: Event): void {
    if (!this.details.contains(event.target as Node)) this.close(false);
  }

  protected left(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next && !this.details.contains(next)) this.close(false);
  }

  close(returnFocus: boolean): void {
    if (!this.details.open) return;
    this.details.open = false;
    if (returnFocus) this.details.querySelector('summary')?.focus();
  }
}
