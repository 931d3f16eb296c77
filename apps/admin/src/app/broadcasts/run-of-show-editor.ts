import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { minutesOf, minutesOver } from '@nuanxin/live/domain';
import { speak } from '@nuanxin/web/i18n';
import { Control, Field, Icon, MoneyInput } from '@nuanxin/web/ui';
import { ulid } from 'ulid';
import type { PlanDraft } from './plan-draft';
import { RUN_OF_SHOW } from './plan.words';
import { movedPart, newPart, type SegmentDraft } from './segment-draft';

/** The run of show: add, fill in, reorder by buttons and keyboard, remove; its minutes against the slot. */
@Component({
  selector: 'nx-run-of-show-editor',
  imports: [Control, Field, FormField, Icon, MoneyInput],
  templateUrl: './run-of-show-editor.html',
  styleUrl: './offers-editor.css',
  host: { '(keydown)': 'key($event)' },
})
export class RunOfShowEditor {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = speak(RUN_OF_SHOW);
  readonly of = input.required<FieldTree<PlanDraft>>();

  protected readonly offers = computed(() => this.of().offers().value());
  private readonly parts = computed(() =>
    this.of()
      .segments()
      .value()
      .map(({ minutes }) => ({ minutes: minutes ?? 0 })),
  );
  protected readonly minutes = computed(() => minutesOf(this.parts()));
  /** What the slot has left; unknown until begin and end are filled in. */
  protected readonly left = computed(() => {
    const [from, to] = [this.of().startsAt().value(), this.of().endsAt().value()];
    return from && to
      ? minutesOver(this.parts(), { startsAt: new Date(from), endsAt: new Date(to) })
      : undefined;
  });

  protected add(): void {
    this.change((parts) => [...parts, newPart(ulid())]);
    const last = this.of().segments().value().length - 1;
    this.focusAfter(() => this.boxes()[last]?.querySelector<HTMLElement>('input'));
  }

  /** For each product that no part speaks of yet. */
  protected addAll(): void {
    this.change((parts) => [
      ...parts,
      ...this.offers()
        .filter(({ productId }) => !parts.some((part) => part.productId === productId))
        .map(({ productId, name }) => newPart(ulid(), name.slice(0, 60), productId)),
    ]);
  }

  protected move(from: number, to: number): void {
    this.change((parts) => movedPart(parts, from, to));
    this.focusAfter(() => this.boxes()[to]?.querySelector<HTMLElement>('[data-move]'));
  }

  /** Alt and an arrow move the part in which the focus is. */
  protected key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const at = this.boxes().findIndex((box) => event.target instanceof Node && box.contains(event.target));
    if (!event.altKey || step === 0 || at < 0) return;
    event.preventDefault();
    this.move(at, at + step);
  }

  protected remove(at: number): void {
    this.change((parts) => parts.filter((_, place) => place !== at));
  }

  private boxes(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('li.offer')];
  }

  private focusAfter(found: () => HTMLElement | null | undefined): void {
    setTimeout(() => found()?.focus());
  }

  private change(how: (parts: readonly SegmentDraft[]) => readonly SegmentDraft[]): void {
    const state = this.of().segments();
    state.value.update(how);
    state.markAsDirty();
  }
}
