import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { requestCode } from '@nuanxin/contracts/identity';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { Session, signInByPhone } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, Note } from '@nuanxin/web/ui';
import { phoneNumberOf } from '../phone-number';
import { SIGN_IN } from './sign-in.words';

/** Two steps: the number, then the code that came to it. */
@Component({
  selector: 'nx-sign-in-page',
  imports: [Control, Field, FormField, FormFrame, Note],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly t = speak(SIGN_IN);
  /** Where the person was going. */
  readonly back = input<string>();

  protected readonly number = signal({ phone: '' });
  protected readonly sent = signal<ReplyOf<typeof requestCode> | undefined>(undefined);
  protected readonly pause = signal(0);
  protected readonly minutes = computed(() => Math.round((this.sent()?.expiresInSeconds ?? 0) / 60));

  protected readonly ask = contractForm(this.number, requestCode, ({ phone }) => ({
    phone: phoneNumberOf(phone),
  }));
  protected readonly enter = contractForm(signal({ code: '' }), signInByPhone, ({ code }) => ({
    phone: phoneNumberOf(this.number().phone),
    code: code.normalize('NFKC').trim(),
  }));

  protected codeSent(reply: ReplyOf<typeof requestCode>): void {
    this.sent.set(reply);
    this.pause.set(reply.resendAfterSeconds);
    const counting = setInterval(() => {
      this.pause.update((seconds) => seconds - 1);
      if (this.pause() <= 0) clearInterval(counting);
    }, 1000);
  }

  protected async again(): Promise<void> {
    const reply = await this.ask.send();
    if (reply) this.codeSent(reply);
  }

  protected async entered({ profile }: ReplyOf<typeof signInByPhone>): Promise<void> {
    this.session.opened(profile);
    const back = this.back();
    await this.router.navigateByUrl(back?.startsWith('/') && !back.startsWith('//') ? back : '/');
  }
}
