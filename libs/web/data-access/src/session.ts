import { computed, DOCUMENT, inject, Injector, Service, signal } from '@angular/core';
import { type Profile, readProfile } from '@nuanxin/contracts/identity';
import type { Permission } from '@nuanxin/contracts/kernel';
import { Api } from './api';
import { signOut } from './doors';
import { type Problem, problemOf } from './problem';

export type SessionState = 'unknown' | 'signed-out' | 'must-change-password' | 'signed-in' | 'failed';

/** Where windows of one browser, which share the cookie, tell each other whose it is. */
const SHARED = 'nuanxin.session';

/** Who is signed in here and what they may do. */
@Service()
export class Session {
  // Taken when needed: the interceptor asks for the session while the client is still being made.
  private readonly injector = inject(Injector);
  private readonly known = signal<Profile | undefined>(undefined);
  private readonly phase = signal<'unknown' | 'signed-out' | 'known' | 'failed'>('unknown');
  private readonly failure = signal<Problem | undefined>(undefined);

  private readonly window = inject(DOCUMENT).defaultView;
  private readonly wish = signal(false);

  readonly profile = this.known.asReadonly();
  /** Why the profile could not be loaded, in the state `failed`. */
  readonly problem = this.failure.asReadonly();
  readonly permissions = computed<ReadonlySet<Permission>>(() => new Set(this.known()?.permissions));
  readonly state = computed<SessionState>(() => {
    const phase = this.phase();
    if (phase !== 'known') return phase;
    return this.known()?.mustChangePassword ? 'must-change-password' : 'signed-in';
  });

  /** Whether it was this person's wish to leave: then nobody is to be led back to where they were. */
  readonly leftByWish = this.wish.asReadonly();

  constructor() {
    this.window?.addEventListener('storage', ({ key, newValue }) => {
      const id = this.known()?.accountId;
      if (key !== SHARED || id === undefined || newValue === id) return;
      if (newValue) this.window?.location.reload();
      else this.lost();
    });
  }

  may(permission: Permission): boolean {
    return this.permissions().has(permission);
  }

  /** Asks who the cookie belongs to; never throws. */
  async load(): Promise<void> {
    try {
      this.opened(await this.injector.get(Api).ask(readProfile, {}));
    } catch (error) {
      const problem = problemOf(error);
      this.failure.set(problem);
      this.phase.set(problem.status === 401 ? 'signed-out' : 'failed');
    }
  }

  /** Somebody signed in, or changed their own profile. */
  opened(profile: Profile): void {
    this.known.set(profile);
    this.wish.set(false);
    this.window?.localStorage?.setItem(SHARED, profile.accountId);
    this.failure.set(undefined);
    this.phase.set('known');
  }

  /** Throws `AskFailed` when the server could not be told; being signed out already is no failure. */
  async signOut(): Promise<void> {
    try {
      await this.injector.get(Api).ask(signOut, {});
    } catch (error) {
      if (problemOf(error).status !== 401) throw error;
    }
    this.wish.set(true);
    this.lost();
  }

  /** The server no longer knows this session. */
  lost(): void {
    this.known.set(undefined);
    this.window?.localStorage?.removeItem(SHARED);
    this.phase.set('signed-out');
  }
}
