import { Component, computed, inject, input } from '@angular/core';
import {
  type Comment,
  hideComment,
  mayMoveComment,
  muteAuthor,
  releaseComment,
} from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { STUDIO } from './studio.words';

/** Comments as they come in, the newest first; those that wait for somebody to look stand before all others. */
@Component({
  selector: 'nx-studio-comments',
  templateUrl: './studio-comments.html',
  styleUrl: './studio-comments.css',
})
export class StudioComments {
  private readonly hiding = deed(hideComment);
  private readonly releasing = deed(releaseComment);
  private readonly muting = deed(muteAuthor);
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  protected readonly mayMove = mayMoveComment;
  /** Oldest first, as the tick has them. */
  readonly comments = input.required<readonly Comment[]>();
  /** Whether this person may moderate. */
  readonly enabled = input.required<boolean>();

  protected readonly held = computed(() => this.comments().filter(({ state }) => state === 'held').length);
  protected readonly shown = computed(() =>
    this.comments()
      .toReversed()
      .toSorted((one, other) => Number(other.state === 'held') - Number(one.state === 'held')),
  );

  protected async hide({ id }: Comment): Promise<void> {
    const undo = () => void this.releasing.do({ id });
    await this.hiding.do({ id }, { done: this.t('hidden'), undo });
  }

  protected async release({ id }: Comment): Promise<void> {
    await this.releasing.do({ id });
  }

  protected async mute({ id, muted }: Comment): Promise<void> {
    const undo = () => void this.muting.do({ id, muted });
    await this.muting.do({ id, muted: !muted }, { done: this.t(muted ? 'unmuted' : 'mutedNow'), undo });
  }
}
