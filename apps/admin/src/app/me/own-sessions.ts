import { Component, computed, inject } from '@angular/core';
import { endSession, listSessions, type Session as OwnSession } from '@nuanxin/contracts/identity';
import { attempts, problemOf, read } from '@nuanxin/web/data-access';
import { Format, ProblemWords, speak } from '@nuanxin/web/i18n';
import { Confirm, Empty, Failed, RelativeTime, Toasts, Waiting } from '@nuanxin/web/ui';
import { deviceName } from './device-name';
import { ME } from './me.words';

/** Where one is signed in; any other place can be signed out from here. */
@Component({
  selector: 'nx-own-sessions',
  imports: [Empty, Failed, RelativeTime, Waiting],
  templateUrl: './own-sessions.html',
})
export class OwnSessions {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly endOne = attempts(endSession);
  protected readonly format = inject(Format);
  protected readonly t = speak(ME);
  protected readonly sessions = read(listSessions, () => ({ limit: 100 }));
  protected readonly view = computed(() => {
    const state = this.sessions.state();
    return state === 'ready' && !this.sessions.value()?.items.length ? 'empty' : state;
  });

  protected device({ agent }: OwnSession): string {
    return deviceName(agent) ?? this.t('unknownDevice');
  }

  protected async end(session: OwnSession): Promise<void> {
    const agreed = await this.confirm.ask({
      title: this.t('endTitle'),
      consequences: [this.t('endWhat', { device: this.device(session) })],
      verb: this.t('end'),
      danger: true,
    });
    if (!agreed) return;
    try {
      await this.endOne({ id: session.id });
      this.toasts.say(this.t('ended'));
    } catch (error) {
      this.toasts.say(this.problems.title(problemOf(error)), { tone: 'bad' });
    }
    this.sessions.reload();
  }
}
