import { afterNextRender, Component, computed, inject, Injector, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { requestCode } from '@nuanxin/contracts/identity';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { Session, signInByPhone } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Failed, Field, FormFrame, Note } from '@nuanxin/web/ui';
import { phoneNumberOf } from '../phone-number';
import { SignedInNumber } from '../signed-in-number';
import { pause } from './pause';
import { SIGN_IN } from './sign-in.words';

/** Two steps: the number, then the code that came to it. */
@Component({
  selector: 'nx-sign-in-page',
  imports: [Control, Failed, Field, FormField, FormFrame, Note],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly memory = inject(SignedInNumber);
  protected readonly t = speak(SIGN_IN);
  /** Where the person was going. */
  readonly back = input<string>();

  protected readonly number = signal({ phone: '' });
  protected readonly sent = signal<ReplyOf<typeof requestCode> | undefined>(undefined);
  protected readonly pause = pause();
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
    this.pause.start(reply.resendAfterSeconds);
    afterNextRender(() => this.enter.tree.code().focusBoundControl(), { injector: this.injector });
  }

  protected async again(): Promise<void> {
    const reply = await this.ask.send();
    if (reply) this.codeSent(reply);
  }

  protected async entered({ profile }: ReplyOf<typeof signInByPhone>): Promise<void> {
    this.session.opened(profile);
    this.memory.keep(phoneNumberOf(this.number().phone));
    const back = this.back();
    await this.router.navigateByUrl(back?.startsWith('/') && !back.startsWith('//') ? back : '/');
  }
}
