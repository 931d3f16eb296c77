import { Directive, inject, input, TemplateRef } from '@angular/core';
import type { List } from './list-of';

/** How a column looks: `<ng-template nxCell="state" [of]="list" let-row>…`; the row's buttons are the cell `actions`. */
@Directive({ selector: 'ng-template[nxCell]' })
export class Cell<Row = unknown> {
  readonly template = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);
  readonly nxCell = input.required<string>();
  /** The list whose rows it shows: gives `row` its type. */
  readonly of = input.required<List<Row>>();

  static ngTemplateContextGuard<Row>(_: Cell<Row>, context: unknown): context is { $implicit: Row } {
    return context !== undefined;
  }
}
