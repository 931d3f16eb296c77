import { Component, input } from '@angular/core';
import type { ImportState } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { IMPORT_STATE } from './sales-imports.words';

const TONE: Readonly<Record<ImportState, string>> = {
  uploading: 'info',
  inspecting: 'info',
  inspected: 'warn',
  running: 'info',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

@Component({
  selector: 'nx-import-tag',
  template: `<span class="nx-tag" [class]="'nx-tag--' + tone[state()]">{{ t(state()) }}</span>`,
})
export class ImportTag {
  protected readonly tone = TONE;
  protected readonly t = speak(IMPORT_STATE);
  readonly state = input.required<ImportState>();
}
