import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { Problem } from '@nuanxin/contracts/kernel';
import { ProblemWords, speak } from '@nuanxin/web/i18n';
import { UI } from '../ui.words';
import type { BrokenRule, SendableForm } from './contract-form';

/**
 * A form: the summary of faults with a way to each field, the fields (projected), the button that sends. Nothing is lost
 * by closing the window without being asked.
 */
@Component({
  selector: 'nx-form',
  templateUrl: './form-frame.html',
  styleUrl: './form-frame.css',
  host: { '(window:beforeunload)': 'guard($event)' },
})
export class FormFrame<Reply = unknown> {
  private readonly words = inject(ProblemWords);
  private readonly injector = inject(Injector);
  private readonly labels = new Map<unknown, string>();
  private readonly summary = viewChild.required<ElementRef<HTMLElement>>('summary');
  protected readonly t = speak(UI);

  readonly form = input.required<SendableForm<Reply>>();
  /** The deed on the button. */
  readonly verb = input.required<string>();
  /** Set where the button stands elsewhere or the form is a single line. */
  readonly wide = input(false);
  readonly sent = output<Reply>();
  /** Somebody else changed the record meanwhile and the user wants to see it. */
  readonly refresh = output<void>();

  protected readonly shown = signal(false);

  /** Fields tell their labels, so that the summary can name them. */
  name(field: FieldTree<unknown>, label: string): void {
    this.labels.set(field(), label);
  }

  faultWords({ broken, fieldTree }: BrokenRule & { message?: string }): string {
    return broken ? this.words.field(broken, fieldTree?.().value()) : '';
  }

  protected faults(): { label: string; words: string; error: BrokenRule }[] {
    return this.form()
      .tree()
      .errorSummary()
      .map((error) => ({
        label: this.labels.get(error.fieldTree()) ?? '',
        words: (error as unknown as BrokenRule).broken
          ? this.faultWords(error as never)
          : (error.message ?? ''),
        error: error as never,
      }));
  }

  protected problemWords(problem: Problem): string {
    return this.words.title(problem);
  }

  protected go(event: Event, { error }: { error: BrokenRule }): void {
    event.preventDefault();
    (error.fieldTree as FieldTree<unknown> | undefined)?.().focusBoundControl();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const reply = await this.form().send();
    if (reply !== undefined) return this.sent.emit(reply);
    this.shown.set(true);
    afterNextRender(() => this.summary().nativeElement.focus(), { injector: this.injector });
  }

  protected readAnew(): void {
    this.form().startOver();
    this.refresh.emit();
  }

  protected guard(event: BeforeUnloadEvent): void {
    if (this.form().unsaved()) event.preventDefault();
  }
}
