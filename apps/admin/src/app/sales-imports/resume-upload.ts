import { Component, inject, input, output, signal } from '@angular/core';
import type { SalesImport } from '@nuanxin/contracts/live';
import { problemOf } from '@nuanxin/web/data-access';
import { ProblemWords, speak } from '@nuanxin/web/i18n';
import { Note } from '@nuanxin/web/ui';
import { IMPORTS } from './sales-imports.words';
import { SheetUpload } from './sheet-upload';

/** Goes on with an upload that was interrupted. */
@Component({
  selector: 'nx-resume-upload',
  imports: [Note],
  providers: [SheetUpload],
  template: `
    <section class="nx-card nx-stack">
      <nx-note tone="warn">{{ t('resume') }}</nx-note>
      <div class="field">
        <p>{{ import().fileName }}</p>
        <input
          #chosen
          id="resume-file"
          class="nx-hidden"
          type="file"
          accept=".xlsx,.csv"
          (change)="goOn(chosen.files)"
        />
        <div class="nx-row">
          <label class="nx-button" for="resume-file">{{ t('chooseFile') }}</label>
        </div>
      </div>
      @if (fault()) {
        <div role="alert">
          <nx-note tone="bad">{{ fault() }}</nx-note>
        </div>
      }
      @let percent = uploading.percent();
      @if (percent !== undefined) {
        <div class="field" role="status">
          <progress max="100" [value]="percent" [attr.aria-label]="t('file')"></progress>
          <p>{{ t('uploading', { percent }) }}</p>
        </div>
      }
    </section>
  `,
  styleUrl: './sales-import.css',
})
export class ResumeUpload {
  private readonly words = inject(ProblemWords);
  protected readonly uploading = inject(SheetUpload);
  protected readonly t = speak(IMPORTS);
  protected readonly fault = signal('');
  readonly import = input.required<SalesImport>();
  readonly changed = output<SalesImport>();

  protected async goOn(files: FileList | null): Promise<void> {
    const file = files?.[0];
    const { fileName, bytes } = this.import();
    if (!file) return;
    const isSame = file.size === bytes && file.name.endsWith(fileName);
    this.fault.set(isSame ? '' : this.t('otherFile', { name: fileName }));
    if (!isSame) return;
    try {
      this.changed.emit(await this.uploading.run(file, this.import()));
    } catch (error) {
      this.fault.set(this.words.title(problemOf(error)));
    }
  }
}
