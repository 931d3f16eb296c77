import { Component, inject, signal } from '@angular/core';
import { type AuditEntry, listAudit } from '@nuanxin/contracts/identity';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Cell, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { AUDIT_FILTERS, auditColumns, EVENT_WORDS } from './audit-columns';
import { AuditEntryBox } from './audit-entry-box';
import { AUDIT } from './audit.words';
import { ChainCheck } from './chain-check';

/** Who did what and when. */
@Component({
  selector: 'nx-audit-page',
  imports: [AuditEntryBox, Cell, ChainCheck, ListFrame, PageHeader],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')" />
    <nx-chain-check />
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
      [identity]="seqOf"
    >
      <ng-template nxCell="subject" [of]="list" let-row
        ><code>{{ row.subject }}</code></ng-template
      >
      <ng-template nxCell="actions" [of]="list" let-row>
        <button type="button" class="nx-button nx-button--small" (click)="open.set(row)">
          {{ t('details') }}<span class="nx-hidden">{{ t('detailsOf', { seq: row.seq }) }}</span>
        </button>
      </ng-template>
    </nx-list>
    @if (open(); as entry) {
      <nx-audit-entry-box
        [entry]="entry"
        [who]="who(entry)"
        [what]="what(entry)"
        (closed)="open.set(undefined)"
      />
    }
  `,
  host: { class: 'nx-stack' },
})
export class AuditPage {
  private readonly format = inject(Format);
  private readonly language = inject(Language);
  protected readonly t = speak(AUDIT);
  protected readonly open = signal<AuditEntry | undefined>(undefined);
  protected readonly list = listOf(listAudit, { screen: 'audit', filters: AUDIT_FILTERS });
  protected readonly columns = auditColumns({
    time: ({ time }) => this.format.date(time, 'exact'),
    what: (entry) => this.what(entry),
    who: (entry) => this.who(entry),
  });
  protected readonly seqOf = ({ seq }: AuditEntry) => seq;

  protected what({ type }: AuditEntry): string {
    const words = EVENT_WORDS.get(type);
    return words ? this.language.of(words) : type;
  }

  protected who({ actor }: AuditEntry): string {
    if (actor.name) return actor.name;
    if (actor.kind === 'service') return this.t('system', { service: actor.service ?? '' });
    return actor.kind === 'public' ? this.t('visitor') : this.t('worker');
  }
}
