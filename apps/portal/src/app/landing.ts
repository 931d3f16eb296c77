import { Component } from '@angular/core';
import { dictionary, speak } from '@nuanxin/web/i18n';

const LANDING = dictionary({
  name: { zh: '暖新 · 新就业群体服务平台', en: 'NuanXin · for people in new forms of employment' },
});

/** The first page of the portal. */
@Component({
  selector: 'nx-portal',
  template: `<main>
    <h1>{{ t('name') }}</h1>
  </main>`,
})
export class Landing {
  protected readonly t = speak(LANDING);
}
