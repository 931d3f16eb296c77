import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf, Session } from '@nuanxin/web/data-access';
import { Language, ProblemWords, speak } from '@nuanxin/web/i18n';
import { Appearance, Toasts } from '@nuanxin/web/ui';
import { Buyer } from '../buyer';
import { localNumberOf } from '../phone-number';
import { SignedInNumber } from '../signed-in-number';
import { TextSize } from '../text-size';
import { KeptDelivery } from '../orders/kept-delivery';
import { ME } from './me.words';

/** Who is signed in here, and how this device shows things. */
@Component({
  selector: 'nx-me-page',
  imports: [RouterLink],
  templateUrl: './me-page.html',
})
export class MePage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(ProblemWords);
  private readonly memory = inject(KeptDelivery);
  private readonly ownNumber = inject(SignedInNumber);
  protected readonly t = speak(ME);
  protected readonly session = inject(Session);
  protected readonly buyer = inject(Buyer);
  protected readonly phone = computed(() => localNumberOf(this.session.profile()?.phone ?? ''));
  protected readonly language = inject(Language);
  protected readonly textSize = inject(TextSize);
  protected readonly appearance = inject(Appearance);
  protected readonly remembers = signal(this.memory.kept);

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      this.ownNumber.forget();
      this.toasts.say(this.t('left'));
      await this.router.navigateByUrl('/');
    } catch (error) {
      this.toasts.say(this.words.title(problemOf(error)), { tone: 'bad' });
    }
  }

  protected forget(): void {
    this.memory.keep(undefined);
    this.remembers.set(false);
    this.toasts.say(this.t('forgotten'));
  }
}
