import { Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { readSellingPlatform, type SellingPlatform } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Failed, type Guarded, PageHeader, Toasts, Waiting } from '@nuanxin/web/ui';
import { SellingPlatformFacts } from './selling-platform-facts';
import { SellingPlatformForm } from './selling-platform-form';
import { PLATFORMS } from './selling-platforms.words';
import { WebhookSecret } from './webhook-secret';

/** A new selling platform, or one that is known. */
@Component({
  selector: 'nx-selling-platform-page',
  imports: [
    Failed,
    PageHeader,
    RouterLink,
    SellingPlatformFacts,
    SellingPlatformForm,
    Waiting,
    WebhookSecret,
  ],
  template: `
    <nx-page-header [heading]="heading()" />
    @if (platform.state() === 'failed') {
      <nx-failed [problem]="platform.problem()" [stale]="!!platform.value()" (again)="platform.reload()">
        <a class="nx-button nx-button--small" routerLink="/selling-platforms">{{ t('back') }}</a>
      </nx-failed>
    }
    @if (platform.value(); as known) {
      @if (session.may('sale.import')) {
        <nx-webhook-secret [platform]="known" (changed)="platform.reload()" />
      }
    }
    @if (!id() || platform.value()) {
      <section class="nx-card">
        @if (session.may('sale.import')) {
          <nx-selling-platform-form
            [platform]="platform.value()"
            (saved)="leave($event)"
            (refresh)="platform.reload()"
          />
        } @else if (platform.value(); as known) {
          <nx-selling-platform-facts [platform]="known" />
        }
      </section>
    } @else if (platform.state() === 'waiting') {
      <section class="nx-card"><nx-waiting [lines]="8" /></section>
    }
  `,
  host: { class: 'nx-stack' },
})
export class SellingPlatformPage implements Guarded {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly editor = viewChild(SellingPlatformForm);
  protected readonly session = inject(Session);
  protected readonly t = speak(PLATFORMS);
  readonly id = input<string>();
  protected readonly platform = read(readSellingPlatform, () => {
    const id = this.id();
    return id ? { id } : undefined;
  });
  protected readonly heading = computed(() => {
    if (!this.id()) return this.t('add');
    return this.platform.value()?.name ?? this.t('view');
  });
  readonly unsaved = computed(() => this.editor()?.form.unsaved() ?? false);

  protected async leave({ name }: SellingPlatform): Promise<void> {
    this.toasts.say(this.t('saved', { name }));
    await this.router.navigateByUrl('/selling-platforms');
  }
}
