import { Service, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  /** Offered as "undo" while the toast stands. */
  readonly undo?: () => void;
}

const STAYS_MS = { plain: 5000, undo: 10_000, bad: 10_000 };

/** Short remarks on what has just been done. */
@Service()
export class Toasts {
  private last = 0;
  private readonly standing = signal<readonly Toast[]>([]);
  readonly all = this.standing.asReadonly();

  say(text: string, options: { tone?: Toast['tone']; undo?: () => void } = {}): void {
    const { tone = 'good', undo } = options;
    const toast: Toast = { id: ++this.last, text, tone, ...(undo ? { undo } : {}) };
    this.standing.update((before) => [...before.slice(-2), toast]);
    setTimeout(() => this.drop(toast.id), STAYS_MS[undo ? 'undo' : tone === 'bad' ? 'bad' : 'plain']);
  }

  drop(id: number): void {
    this.standing.update((before) => before.filter((toast) => toast.id !== id));
  }
}
