import { Directive, inject, input, TemplateRef } from '@angular/core';

export interface OwnFilterContext {
  /** What is filled in, `''` when nothing is. */
  readonly $implicit: string;
  readonly put: (value: string) => void;
  /** The id of the control, to which the label points. */
  readonly id: string;
}

/** How a page draws a field of the search form itself: `<ng-template nxFilter="actor" let-value let-put="put" let-id="id">…`. */
@Directive({ selector: 'ng-template[nxFilter]' })
export class OwnFilter {
  readonly template = inject<TemplateRef<OwnFilterContext>>(TemplateRef);
  readonly nxFilter = input.required<string>();

  static ngTemplateContextGuard(_: OwnFilter, context: unknown): context is OwnFilterContext {
    return context !== undefined;
  }
}
