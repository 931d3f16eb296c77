import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { readSupplier, type Supplier } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Failed, type Guarded, PageHeader, Toasts, Waiting } from '@nuanxin/web/ui';
import { RevealSupplier } from './reveal-supplier';
import { SupplierFacts } from './supplier-facts';
import { SupplierForm } from './supplier-form';
import { SUPPLIERS } from './suppliers.words';

/** A new supplier, or one that is known. */
@Component({
  selector: 'nx-supplier-page',
  imports: [Failed, PageHeader, RevealSupplier, RouterLink, SupplierFacts, SupplierForm, Waiting],
  template: `
    <nx-page-header [heading]="heading()">
      @if (supplier.value(); as known) {
        @if (session.may('settlement.read')) {
          <a class="nx-button" [routerLink]="['/income', known.id]">{{ t('income') }}</a>
        }
        <button type="button" class="nx-button" (click)="revealing.set(true)">{{ t('reveal') }}</button>
      }
    </nx-page-header>
    @if (supplier.state() === 'failed') {
      <nx-failed [problem]="supplier.problem()" [stale]="!!supplier.value()" (again)="supplier.reload()">
        <a class="nx-button nx-button--small" routerLink="/suppliers">{{ t('back') }}</a>
      </nx-failed>
    }
    @if (!id() || supplier.value()) {
      <section class="nx-card">
        @if (session.may('supplier.manage')) {
          <nx-supplier-form
            [supplier]="supplier.value()"
            (saved)="leave($event)"
            (refresh)="supplier.reload()"
          />
        } @else if (supplier.value(); as known) {
          <nx-supplier-facts [supplier]="known" />
        }
      </section>
    } @else if (supplier.state() === 'waiting') {
      <section class="nx-card"><nx-waiting [lines]="8" /></section>
    }
    @if (revealing() && supplier.value(); as known) {
      <nx-reveal-supplier [supplier]="known" (closed)="revealing.set(false)" />
    }
  `,
  host: { class: 'nx-stack' },
})
export class SupplierPage implements Guarded {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly editor = viewChild(SupplierForm);
  protected readonly session = inject(Session);
  protected readonly t = speak(SUPPLIERS);
  protected readonly revealing = signal(false);
  readonly id = input<string>();
  protected readonly supplier = read(readSupplier, () => {
    const id = this.id();
    return id ? { id } : undefined;
  });
  protected readonly heading = computed(() => {
    if (!this.id()) return this.t('add');
    return this.session.may('supplier.manage')
      ? this.t('edit')
      : (this.supplier.value()?.name ?? this.t('view'));
  });
  readonly unsaved = computed(() => this.editor()?.form.unsaved() ?? false);

  protected async leave({ name }: Supplier): Promise<void> {
    this.toasts.say(this.t('saved', { name }));
    await this.router.navigateByUrl('/suppliers');
  }
}
