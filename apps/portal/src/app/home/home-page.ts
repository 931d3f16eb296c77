import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listShowings } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, Icon, Waiting } from '@nuanxin/web/ui';
import { PORTAL } from '../portal.words';
import { ReplayList } from '../replays/replay-list';
import { HOME } from './home.words';

/** What is on air, to be entered with one thumb; below it what comes next and what can be watched again. */
@Component({
  selector: 'nx-home-page',
  imports: [Empty, Failed, Icon, ReplayList, RouterLink, Waiting],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  protected readonly t = speak(HOME);
  protected readonly portal = speak(PORTAL);
  protected readonly format = inject(Format);
  protected readonly showings = read(listShowings, () => ({}));
  protected readonly onAir = computed(() => this.items().filter(({ state }) => state !== 'ready'));
  protected readonly upcoming = computed(() => this.items().filter(({ state }) => state === 'ready'));

  private items() {
    return this.showings.value()?.items ?? [];
  }
}
