import { computed, inject, Service } from '@angular/core';
import { Session } from '@nuanxin/web/data-access';

/** The person at the phone: signed in by phone, or not yet. A session of the console does not buy. */
@Service()
export class Buyer {
  private readonly session = inject(Session);
  private asked: Promise<void> | undefined;

  readonly signedIn = computed(
    () => this.session.state() === 'signed-in' && this.session.profile()?.kind === 'worker',
  );

  /** Nobody could be asked: the page that is wanted says so itself, better than a sign-in that would fail as well. */
  readonly unsure = computed(() => this.session.state() === 'failed');

  /** Resolves once it is known whether somebody is signed in; asks again after a failure. */
  known(): Promise<void> {
    if (this.session.state() === 'unknown' || this.session.state() === 'failed')
      this.asked = this.session.load();
    return this.asked ?? Promise.resolve();
  }
}
