import {
  afterNextRender,
  Component,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';

/** A modal box on the browser's own `dialog`: focus stays inside, Esc closes, the page behind is inert. */
@Component({
  selector: 'nx-dialog',
  template: `
    <dialog
      #box
      class="nx-dialog"
      aria-labelledby="nx-dialog-title"
      (cancel)="escaped($event)"
      (close)="closed.emit()"
    >
      <h2 id="nx-dialog-title">{{ heading() }}</h2>
      <ng-content />
    </dialog>
  `,
  styles: `
    h2 {
      margin-bottom: 12px;
    }
  `,
})
export class Dialog {
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  readonly heading = input.required<string>();
  /** Whether Esc closes it; not while it shows something that is never shown again. */
  readonly escapable = input(true);
  readonly closed = output<void>();

  constructor() {
    const gone = inject(DestroyRef);
    const document = inject(DOCUMENT);
    afterNextRender(() => {
      const before = document.activeElement as HTMLElement | null;
      this.box().nativeElement.showModal();
      // A box that is taken away without being closed would leave the focus nowhere.
      gone.onDestroy(() => before?.focus({ preventScroll: true }));
    });
  }

  protected escaped(event: Event): void {
    if (!this.escapable()) event.preventDefault();
  }
}
