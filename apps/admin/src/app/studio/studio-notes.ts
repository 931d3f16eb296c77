import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { type CoachNote, NOTE_TONES, type NoteTone, writeNote } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { STUDIO, TONES } from './studio.words';

const SHOWN = 2;

/** Where a mentor writes to the streamer, and sees what was read. Viewers never see any of it. */
@Component({
  selector: 'nx-studio-notes',
  template: `
    <h2>
      {{ t('notes') }} <span class="nx-quiet">{{ t('notesHint') }}</span>
    </h2>
    <div class="write">
      <input
        #text
        class="nx-input"
        maxlength="200"
        aria-keyshortcuts="N"
        [attr.aria-label]="t('noteText')"
        [placeholder]="t('noteText')"
        [value]="draft()"
        (input)="draft.set(text.value)"
        (keydown.enter)="say('hint')"
        (keydown.escape)="text.blur()"
      />
      @for (tone of tones; track tone) {
        <button
          type="button"
          class="nx-button nx-button--small"
          [class.nx-button--bad]="tone === 'urgent'"
          [attr.aria-disabled]="!draft().trim() || writing.busy()"
          (click)="say(tone)"
        >
          {{ words(tone) }}
        </button>
      }
    </div>
    @for (note of newest(); track note.id) {
      <p class="note">
        <span class="nx-quiet">{{ words(note.tone) }}</span> {{ note.text }}
        <span class="nx-quiet">{{
          note.readAt ? t('readAt', { time: format.date(note.readAt, 'clock') }) : t('unread')
        }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    h2 .nx-quiet {
      font-size: 13px;
      font-weight: 400;
    }
    .write {
      display: flex;
      gap: 4px;
    }
    .write .nx-button {
      min-height: var(--nx-control);
    }
    .note {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class StudioNotes {
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('text');
  protected readonly writing = deed(writeNote);
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  protected readonly words = speak(TONES);
  protected readonly tones = Object.keys(NOTE_TONES) as NoteTone[];
  protected readonly draft = signal('');
  readonly broadcastId = input.required<string>();
  /** Newest first. */
  readonly notes = input.required<readonly CoachNote[]>();
  protected readonly newest = computed(() => this.notes().slice(0, SHOWN));

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected async say(tone: NoteTone): Promise<void> {
    const text = this.draft().trim();
    if (text && (await this.writing.do({ id: this.broadcastId(), text, tone }))) this.draft.set('');
  }
}
