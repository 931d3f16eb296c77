import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** Ties a native control inside a `nx-field` to its label, hint and fault. */
@Directive({
  selector: '[nxControl]',
  host: {
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.fault() ? true : null',
    '[attr.aria-required]': 'field.optional() ? null : true',
  },
})
export class Control {
  protected readonly field = inject(Field);
}
