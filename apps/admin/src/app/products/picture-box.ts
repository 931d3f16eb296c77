import { Component, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { pictureUrl, problemOf, UploadPicture } from '@nuanxin/web/data-access';
import { ProblemWords, speak } from '@nuanxin/web/i18n';
import { Control, Field } from '@nuanxin/web/ui';
import { PRODUCTS } from './products.words';

const MOST_BYTES = 10 * 1024 * 1024;

/** A picture chosen from the computer and stored at once; its value is the id of the stored picture or `''`. */
@Component({
  selector: 'nx-picture-box',
  imports: [Control],
  template: `
    <div class="frame">
      @if (value(); as id) {
        <img [src]="url(id)" [alt]="t('pictureOf', { name: subject() })" />
      } @else {
        <span class="nx-quiet">{{ t('noPicture') }}</span>
      }
    </div>
    <div class="nx-row">
      <input
        #file
        nxControl
        class="nx-hidden"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        [disabled]="sending() || disabled()"
        (change)="chosen(file)"
      />
      <label class="nx-button" [class.off]="sending() || disabled()" [for]="field.id">{{
        t(value() ? 'replacePicture' : 'choosePicture')
      }}</label>
      @if (value()) {
        <button type="button" class="nx-button" [disabled]="disabled()" (click)="value.set('')">
          {{ t('removePicture') }}
        </button>
      }
      <span role="status">{{ sending() ? t('uploading') : fault() }}</span>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .frame {
      display: grid;
      place-items: center;
      width: 160px;
      height: 160px;
      overflow: hidden;
      border: 1px dashed var(--nx-line-strong);
      border-radius: var(--nx-radius);
    }
    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    input:focus-visible + label {
      outline: 3px solid var(--nx-focus);
      outline-offset: 2px;
    }
    .off {
      display: none;
    }
  `,
})
export class PictureBox implements FormValueControl<string> {
  private readonly upload = inject(UploadPicture);
  private readonly words = inject(ProblemWords);
  private readonly file = viewChild.required<ElementRef<HTMLInputElement>>('file');
  protected readonly field = inject(Field);
  protected readonly t = speak(PRODUCTS);
  protected readonly url = pictureUrl;
  protected readonly sending = signal(false);
  protected readonly fault = signal('');
  readonly value = model.required<string>();
  readonly disabled = input(false);
  /** What the picture shows, for whoever does not see it. */
  readonly subject = input('');

  focus(): void {
    this.file().nativeElement.focus();
  }

  protected async chosen(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > MOST_BYTES) return this.fault.set(this.t('tooLarge'));
    this.sending.set(true);
    this.fault.set('');
    try {
      this.value.set((await this.upload.send(file)).id);
    } catch (error) {
      this.fault.set(this.words.title(problemOf(error)));
    } finally {
      this.sending.set(false);
      input.value = '';
    }
  }
}
