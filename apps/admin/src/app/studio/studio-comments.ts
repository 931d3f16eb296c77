import { Component, computed, input } from '@angular/core';
import { type Comment, mayMoveComment } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { COMMENTS } from '../comments/comments.words';
import { moderating } from '../comments/moderating';
import { STUDIO } from './studio.words';

/** Comments as they come in, the newest first; those that wait for somebody to look stand before all others. */
@Component({
  selector: 'nx-studio-comments',
  templateUrl: './studio-comments.html',
  styleUrl: './studio-comments.css',
})
export class StudioComments {
  private readonly names = speak(COMMENTS);
  protected readonly t = speak(STUDIO);
  protected readonly mayMove = mayMoveComment;
  protected readonly deeds = moderating();
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

  protected author({ author }: Comment): string {
    return this.names('viewer', { n: author.slice(-4) });
  }
}
