import { DestroyRef, inject, Service, signal } from '@angular/core';

/** The present, as screens read it: moves once a second. */
@Service()
export class Now {
  private readonly moving = signal(new Date());
  readonly value = this.moving.asReadonly();

  constructor() {
    const timer = setInterval(() => this.moving.set(new Date()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
