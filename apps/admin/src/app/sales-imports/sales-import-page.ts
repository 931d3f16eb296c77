import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  cancelSalesImport,
  IMPORT_MOVES,
  readSalesImport,
  type SalesImport,
  SHEET_FAULTS,
} from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { deed, Failed, Note, PageHeader, Waiting } from '@nuanxin/web/ui';
import { ImportMapping } from './import-mapping';
import { ImportProgress } from './import-progress';
import { ImportResult } from './import-result';
import { ImportTag } from './import-tag';
import { ResumeUpload } from './resume-upload';
import { IMPORTS } from './sales-imports.words';

/** How often what goes on by itself is looked at. */
const LOOK_MS = 1_500;

/** One import, wherever it stands: upload, check of the columns, progress, result. It can be left and found again. */
@Component({
  selector: 'nx-sales-import-page',
  imports: [
    Failed,
    ImportMapping,
    ImportProgress,
    ImportResult,
    ImportTag,
    Note,
    PageHeader,
    ResumeUpload,
    RouterLink,
    Waiting,
  ],
  template: `
    <nx-page-header [heading]="one.value()?.fileName ?? t('heading')" [hint]="one.value()?.platform?.name">
      @if (one.value(); as known) {
        <nx-import-tag [state]="known.state" />
        @if (mayCancel(known)) {
          <button type="button" class="nx-button nx-button--bad" (click)="cancel(known)">
            {{ t('cancel') }}
          </button>
        }
      }
      <a class="nx-button" routerLink="/sales-imports">{{ t('back') }}</a>
    </nx-page-header>
    @if (one.state() === 'failed') {
      <nx-failed [problem]="one.problem()" [stale]="!!one.value()" (again)="one.reload()" />
    }
    @if (one.value(); as known) {
      @switch (known.state) {
        @case ('uploading') {
          @if (session.may('sale.import')) {
            <nx-resume-upload [import]="known" (changed)="one.replace($event)" />
          }
        }
        @case ('inspecting') {
          <nx-note>{{ t('inspecting') }}</nx-note>
        }
        @case ('inspected') {
          <nx-import-mapping [import]="known" (changed)="show($event)" />
        }
        @case ('running') {
          <nx-import-progress [progress]="known.progress" />
        }
        @case ('failed') {
          <nx-note tone="bad">{{ fault() }}</nx-note>
        }
        @default {
          <nx-import-result [import]="known" />
        }
      }
    } @else if (one.state() === 'waiting') {
      <section class="nx-card"><nx-waiting [lines]="6" /></section>
    }
  `,
  host: { class: 'nx-stack' },
})
export class SalesImportPage {
  private readonly language = inject(Language);
  private readonly cancelling = deed(cancelSalesImport);
  protected readonly session = inject(Session);
  protected readonly t = speak(IMPORTS);
  readonly id = input.required<string>();
  protected readonly one = read(readSalesImport, () => ({ id: this.id() }));
  protected readonly fault = computed(() => {
    const fault = this.one.value()?.fault;
    return fault ? this.language.of(SHEET_FAULTS[fault]) : '';
  });

  constructor() {
    const timer = setInterval(() => this.look(), LOOK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected mayCancel({ state }: SalesImport): boolean {
    const moves: readonly string[] = IMPORT_MOVES[state];
    return this.session.may('sale.import') && moves.includes('cancelled');
  }

  protected async cancel({ id, fileName }: SalesImport): Promise<void> {
    const ask = {
      title: this.t('cancelTitle', { name: fileName }),
      consequences: [this.t('cancelStays'), this.t('cancelAgain')],
      verb: this.t('cancel'),
      danger: true,
    };
    this.show(await this.cancelling.do({ id }, { ask, done: this.t('cancelled') }));
  }

  /** What a command answered; after a refusal the newest is asked for. */
  protected show(known: SalesImport | undefined): void {
    if (known) this.one.replace(known);
    else this.one.reload();
  }

  private look(): void {
    const state = this.one.value()?.state;
    if ((state === 'inspecting' || state === 'running') && !this.one.loading()) this.one.reload();
  }
}
