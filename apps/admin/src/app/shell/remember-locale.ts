import { inject, Service } from '@angular/core';
import { changeProfile } from '@nuanxin/contracts/identity';
import type { Locale } from '@nuanxin/contracts/kernel';
import { Api, AskFailed, Session } from '@nuanxin/web/data-access';

/** Keeps the chosen language in the profile, so that messages sent to the person use it as well. */
@Service()
export class RememberLocale {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  /** The screen has switched already; when the server cannot be told, this device still remembers. */
  async keep(locale: Locale): Promise<void> {
    const profile = this.session.profile();
    if (!profile || profile.locale === locale) return;
    try {
      this.session.opened(await this.api.ask(changeProfile, { revision: profile.revision, locale }));
    } catch (error) {
      if (!(error instanceof AskFailed)) throw error;
    }
  }
}
