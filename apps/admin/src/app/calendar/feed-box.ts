import { Component, DOCUMENT, inject, output, signal } from '@angular/core';
import { type FeedScope, listFeeds, openFeed, revokeFeed } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { CopyButton, deed, Dialog, Note } from '@nuanxin/web/ui';
import { FEEDS } from './calendar.words';

/** Makes, lists and revokes the addresses that a phone’s calendar subscribes to. */
@Component({
  selector: 'nx-feed-box',
  imports: [CopyButton, Dialog, Note],
  template: `
    <nx-dialog [heading]="t('heading')" (closed)="closed.emit()">
      <div class="nx-stack">
        <p>{{ t('why') }}</p>
        <div class="nx-row">
          @for (scope of scopes; track scope) {
            <button
              type="button"
              class="nx-button"
              [attr.aria-disabled]="opening.busy()"
              (click)="make(scope)"
            >
              {{ t('make') }} · {{ t(scope) }}
            </button>
          }
        </div>
        @if (made(); as address) {
          <nx-note tone="warn">{{ t('once') }}</nx-note>
          <p class="made">
            <code>{{ address }}</code
            ><nx-copy-button [text]="address" [label]="t('made')" />
          </p>
        }
        <h3>{{ t('open') }}</h3>
        <ul>
          @for (feed of feeds.value()?.items; track feed.id) {
            <li class="nx-row">
              {{ t(feed.scope) }}
              <span class="nx-quiet">{{ t('since', { time: format.date(feed.openedAt) }) }}</span>
              <button
                type="button"
                class="nx-button nx-button--small nx-button--bad"
                (click)="revoke(feed.id)"
              >
                {{ t('revoke') }}
              </button>
            </li>
          } @empty {
            <li class="nx-quiet">{{ t('none') }}</li>
          }
        </ul>
      </div>
    </nx-dialog>
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    .made {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    code {
      user-select: all;
      overflow-wrap: anywhere;
    }
  `,
})
export class FeedBox {
  private readonly revoking = deed(revokeFeed);
  private readonly document = inject(DOCUMENT);
  protected readonly opening = deed(openFeed);
  protected readonly format = inject(Format);
  protected readonly t = speak(FEEDS);
  protected readonly scopes: readonly FeedScope[] = ['own', 'reach'];
  protected readonly made = signal<string | undefined>(undefined);
  protected readonly feeds = read(listFeeds, () => ({}));
  readonly closed = output<void>();

  protected async make(scope: FeedScope): Promise<void> {
    const opened = await this.opening.do({ scope });
    if (opened) this.made.set(new URL(opened.path, this.document.baseURI).href);
    this.feeds.reload();
  }

  protected async revoke(id: string): Promise<void> {
    await this.revoking.do({ id }, { done: this.t('revoked') });
    this.feeds.reload();
  }
}
