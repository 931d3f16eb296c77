import { Component, inject, input } from '@angular/core';
import type { SalesImport } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { Note } from '@nuanxin/web/ui';
import { IMPORTS } from './sales-imports.words';

/** How far the rows are in. */
@Component({
  selector: 'nx-import-progress',
  imports: [Note],
  template: `
    <section class="nx-card nx-stack">
      <nx-note>{{ t('running') }}</nx-note>
      <progress [max]="progress().rows" [value]="progress().done" [attr.aria-label]="t('heading')"></progress>
      <p role="status">
        {{ t('progress', { done: format.number(progress().done), rows: format.number(progress().rows) }) }}
      </p>
    </section>
  `,
  styleUrl: './sales-import.css',
})
export class ImportProgress {
  protected readonly format = inject(Format);
  protected readonly t = speak(IMPORTS);
  readonly progress = input.required<SalesImport['progress']>();
}
