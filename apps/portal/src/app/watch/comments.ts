import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type ViewerComment, writeComment } from '@nuanxin/contracts/live';
import { ProblemWords, speak } from '@nuanxin/web/i18n';
import { type BrokenRule, contractForm } from '@nuanxin/web/ui';
import { Buyer } from '../buyer';
import { commentsNow } from './comments-now';
import { COMMENTS } from './watch.words';

/** A line to write on, and below it what viewers say, the newest first. */
@Component({
  selector: 'nx-comments',
  imports: [FormField, RouterLink],
  templateUrl: './comments.html',
  styleUrl: './comments.css',
})
export class Comments {
  private readonly problems = inject(ProblemWords);
  protected readonly buyer = inject(Buyer);
  protected readonly t = speak(COMMENTS);

  readonly broadcastId = input.required<string>();
  readonly said = input.required<readonly ViewerComment[]>();
  /** Whether comments are taken now. */
  readonly open = input.required<boolean>();

  /** The broadcast has ended: nobody writes any more. */
  readonly over = input(false);

  private readonly own = signal<readonly ViewerComment[]>([]);
  protected readonly shown = computed(() => commentsNow(this.said(), this.own()));
  private readonly draft = signal({ text: '' });
  protected readonly form = contractForm(this.draft, writeComment, ({ text }) => ({
    id: this.broadcastId(),
    text,
  }));
  /** Sending nothing is no fault. */
  protected readonly fault = computed(() => {
    const problem = this.form.problem();
    if (problem) return this.problems.title(problem);
    const { text } = this.draft();
    const [first] = this.form.tree().errorSummary() as readonly Partial<BrokenRule>[];
    return this.form.tried() && text.trim() && first?.broken
      ? this.problems.field(first.broken, text)
      : undefined;
  });

  protected isOwn({ id }: ViewerComment): boolean {
    return this.own().some((comment) => comment.id === id);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const written = await this.form.send();
    if (!written) return;
    this.own.update((own) => [...own, written]);
    this.draft.set({ text: '' });
  }
}
