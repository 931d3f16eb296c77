import { Component, inject, signal } from '@angular/core';
import { type AuditEntry, listAudit } from '@nuanxin/contracts/identity';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Cell, ListFrame, listOf, OwnFilter, PageHeader } from '@nuanxin/web/ui';
import { AccountSelect } from '../accounts/account-select';
import { AUDIT_FILTERS, auditColumns, EVENT_WORDS, nounOf, RECORD_WORDS } from './audit-columns';
import { AuditEntryBox } from './audit-entry-box';
import { AUDIT } from './audit.words';
import { ChainCheck } from './chain-check';

/** Who did what and when. */
@Component({
  selector: 'nx-audit-page',
  imports: [AccountSelect, AuditEntryBox, Cell, ChainCheck, ListFrame, OwnFilter, PageHeader],
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
      <ng-template nxFilter="actor" let-value let-put="put" let-id="id">
        <nx-account-select
          [inputId]="id"
          [hint]="t('whoHint')"
          [nothing]="t('nobody')"
          [value]="value"
          (valueChange)="put($event)"
        />
      </ng-template>
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
        [about]="about(entry)"
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
    about: (entry) => this.about(entry),
  });
  protected readonly seqOf = ({ seq }: AuditEntry) => seq;

  protected what({ type }: AuditEntry): string {
    const words = EVENT_WORDS.get(type);
    return words ? this.language.of(words) : type;
  }

  /** The kind of record and its name; where nobody knows one, the end of its id, which for orders is their number. */
  protected about({ type, subject, subjectName, data }: AuditEntry): string {
    const words = RECORD_WORDS.get(nounOf(type));
    const { title, name } = (data ?? {}) as { title?: unknown; name?: unknown };
    const called = [subjectName, title, name].find((text) => typeof text === 'string');
    return `${words ? this.language.of(words) : ''} ${called ?? subject.slice(-8)}`.trim();
  }

  protected who({ actor }: AuditEntry): string {
    if (actor.name) return actor.name;
    if (actor.kind === 'service') return this.t('system', { service: actor.service ?? '' });
    return actor.kind === 'public' ? this.t('visitor') : this.t('worker');
  }
}
