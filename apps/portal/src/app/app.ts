import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Connection } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Appearance, ConfirmHost, Icon, type IconName, ToastHost } from '@nuanxin/web/ui';
import { Buyer } from './buyer';
import { PORTAL } from './portal.words';
import { TextSize } from './text-size';

interface Tab {
  readonly path: string;
  readonly words: 'home' | 'orders' | 'me';
  readonly icon: IconName;
}

/** The root: the page of the address above three tabs within reach of a thumb. */
@Component({
  selector: 'nx-portal',
  imports: [ConfirmHost, Icon, RouterLink, RouterLinkActive, RouterOutlet, ToastHost],
  templateUrl: './app.html',
  styleUrl: './app.css',
})
export class App {
  protected readonly t = speak(PORTAL);
  protected readonly online = inject(Connection).online;
  protected readonly tabs: readonly Tab[] = [
    { path: '/', words: 'home', icon: 'home' },
    { path: '/orders', words: 'orders', icon: 'cart' },
    { path: '/me', words: 'me', icon: 'user' },
  ];

  constructor() {
    // Held here so that theme and size of text stand before the first page is drawn.
    inject(Appearance);
    inject(TextSize);
    void inject(Buyer).known();
    const document = inject(DOCUMENT);
    effect(() => (document.title = this.t('title')));
  }
}
