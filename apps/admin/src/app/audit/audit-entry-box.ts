import { JsonPipe } from '@angular/common';
import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditEntry } from '@nuanxin/contracts/identity';
import { speak } from '@nuanxin/web/i18n';
import { Dialog } from '@nuanxin/web/ui';
import { AUDIT } from './audit.words';

@Component({
  selector: 'nx-audit-entry-box',
  imports: [Dialog, JsonPipe, RouterLink],
  template: `
    <nx-dialog [heading]="t('detailsOf', { seq: entry().seq })" (closed)="closed.emit()">
      <div class="nx-stack">
        <p>
          <strong>{{ who() }}</strong> · {{ what() }}
        </p>
        <dl>
          <dt>{{ t('about') }}</dt>
          <dd>{{ about() }}</dd>
          <dt>{{ t('subject') }}</dt>
          <dd>{{ entry().subject }}</dd>
          <dt>{{ t('event') }}</dt>
          <dd>{{ entry().eventId }}</dd>
          <dt>{{ t('hash') }}</dt>
          <dd>{{ entry().hash }}</dd>
        </dl>
        <pre tabindex="0" [attr.aria-label]="t('details')">{{ entry().data | json }}</pre>
        <div class="nx-row">
          <a
            class="nx-button"
            [routerLink]="[]"
            [queryParams]="{ subject: entry().subject }"
            (click)="closed.emit()"
            >{{ t('everything') }}</a
          >
          @if (entry().actor.accountId; as actor) {
            <a class="nx-button" [routerLink]="[]" [queryParams]="{ actor }" (click)="closed.emit()">{{
              t('everythingBy')
            }}</a>
          }
          <button type="button" class="nx-button nx-button--primary" (click)="closed.emit()">
            {{ t('close') }}
          </button>
        </div>
      </div>
    </nx-dialog>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 4px 12px;
    }
    dt {
      color: var(--nx-text-quiet);
    }
    pre {
      margin: 0;
      padding: 10px;
      overflow: auto;
      border: 1px solid var(--nx-line);
      border-radius: var(--nx-radius);
      background: var(--nx-hover);
      font-size: 12px;
      white-space: pre-wrap;
    }
  `,
})
export class AuditEntryBox {
  protected readonly t = speak(AUDIT);
  readonly entry = input.required<AuditEntry>();
  readonly who = input.required<string>();
  readonly what = input.required<string>();
  readonly about = input.required<string>();
  readonly closed = output<void>();
}
