import { DOCUMENT, effect, inject, Service } from '@angular/core';
import { remembered } from './remembered';

export type Theme = 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

/** Light or dark, roomy or compact; the stylesheets read both from attributes of the root element. */
@Service()
export class Appearance {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly themes = remembered<Theme>(
    'theme',
    inject(DOCUMENT).defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    (kept): kept is Theme => kept === 'light' || kept === 'dark',
  );
  private readonly densities = remembered<Density>(
    'density',
    'comfortable',
    (kept): kept is Density => kept === 'comfortable' || kept === 'compact',
  );

  readonly theme = this.themes.value;
  readonly density = this.densities.value;

  constructor() {
    effect(() => {
      this.root.dataset['theme'] = this.theme();
      this.root.dataset['density'] = this.density();
    });
  }

  setTheme(theme: Theme): void {
    this.themes.set(theme);
  }

  setDensity(density: Density): void {
    this.densities.set(density);
  }
}
