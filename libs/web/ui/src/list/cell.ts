import { Directive, inject, input, TemplateRef } from '@angular/core';

/** How a column looks: `<ng-template nxCell="state" let-row>…</ng-template>`; the row's buttons are the cell `actions`. */
@Directive({ selector: 'ng-template[nxCell]' })
export class Cell {
  readonly template = inject<TemplateRef<{ $implicit: never }>>(TemplateRef);
  readonly nxCell = input.required<string>();
}
