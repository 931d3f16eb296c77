import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Connection, Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Icon } from '@nuanxin/web/ui';
import { sectionsFor } from '../sections';
import { NoticeBell } from './notice-bell';
import { Preferences } from './preferences';
import { ProfileMenu } from './profile-menu';
import { SearchBox } from './search-box';
import { SHELL } from './shell.words';

/** What stands around every page of the console: the bar, the menu of what one may see, the search box. */
@Component({
  selector: 'nx-shell',
  imports: [
    Icon,
    NoticeBell,
    Preferences,
    ProfileMenu,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SearchBox,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(document:keydown)': 'key($event)' },
})
export class Shell {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly language = inject(Language);
  protected readonly t = speak(SHELL);
  protected readonly menu = signal(false);
  protected readonly searching = signal(false);
  protected readonly sections = computed(() => sectionsFor(this.session.permissions()));

  constructor() {
    effect(() => {
      if (this.session.state() !== 'signed-out' || this.session.leftByWish()) return;
      void this.router.navigate(['/login'], { queryParams: { back: this.router.url } });
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.menu.set(false);
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.searching.set(true);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
}
