import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Broadcast, checkBroadcast, READINESS_RULES, type ReadinessRule } from '@nuanxin/contracts/live';
import { type Problem, Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { deed, Icon } from '@nuanxin/web/ui';
import { BROADCASTS } from './broadcasts.words';

/** What must hold before a plan is ready, each with its answer of now. */
@Component({
  selector: 'nx-check-list',
  imports: [Icon, RouterLink],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="checks">
      <h2 id="checks">{{ t('checks') }}</h2>
      <ul class="rules">
        @for (check of broadcast().checks; track check.rule) {
          <li [class.met]="check.passed">
            <nx-icon [name]="check.passed ? 'check' : 'close'" />
            <span>{{ words(check.rule) }}</span>
            <span class="nx-hidden">{{ check.passed ? t('passed') : t('failed') }}</span>
            @if (check.claims; as claims) {
              <ul class="claims">
                @for (claim of claims; track $index) {
                  <li>
                    <span>
                      {{ claim.about }}
                      @if (claim.word) {
                        <mark>{{ claim.word }}</mark>
                      }
                      {{ language.of(claim.advice) }}
                      <span class="nx-quiet">{{ claim.article }}</span>
                    </span>
                  </li>
                }
              </ul>
            }
          </li>
        }
      </ul>
      @if (broadcast().state === 'planned') {
        <div class="nx-row">
          @if (session.may('broadcast.run')) {
            <button
              type="button"
              class="nx-button nx-button--primary"
              [attr.aria-disabled]="checking.busy()"
              (click)="check()"
            >
              {{ t('check') }}
            </button>
          }
          @if (session.may('broadcast.plan')) {
            <a class="nx-button" [routerLink]="['/broadcasts', broadcast().id, 'plan']">{{
              t('changePlan')
            }}</a>
          }
        </div>
      }
    </section>
  `,
  styles: `
    .rules {
      display: grid;
      gap: 8px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      color: var(--nx-bad);
    }
    mark {
      padding: 0 4px;
      color: inherit;
      background: none;
      border-bottom: 2px solid var(--nx-bad);
    }
    .claims {
      display: grid;
      flex-basis: 100%;
      gap: 4px;
      padding-inline-start: 28px;
    }
    .met {
      color: var(--nx-good);
    }
    li span {
      color: var(--nx-text);
    }
  `,
})
export class CheckList {
  protected readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly checking = deed(checkBroadcast);
  protected readonly t = speak(BROADCASTS);
  readonly broadcast = input.required<Broadcast>();
  /** The broadcast as it is now; nothing when it must be read again. */
  readonly changed = output<Broadcast | undefined>();

  protected words(rule: ReadinessRule): string {
    return this.language.of(READINESS_RULES[rule]);
  }

  protected async check(): Promise<void> {
    const { id, revision } = this.broadcast();
    const failed = (problem: Problem) => this.notReady(problem);
    this.changed.emit(await this.checking.do({ id, revision }, { done: this.t('checked'), failed }));
  }

  private notReady({ code, details }: Problem): string | undefined {
    if (code !== 'live.not-ready') return undefined;
    const known = (details?.reasons ?? []).filter(
      (reason): reason is ReadinessRule => reason in READINESS_RULES,
    );
    const rules = known.map((rule) => this.words(rule)).join(' · ');
    return this.t('notReady', { rules });
  }
}
