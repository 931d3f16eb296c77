import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  beginSalesImport,
  downloadSalesTemplate,
  listSellingPlatforms,
  SHEET_BYTES,
} from '@nuanxin/contracts/live';
import { attempts, problemOf, read } from '@nuanxin/web/data-access';
import { ProblemWords, speak } from '@nuanxin/web/i18n';
import { Failed, Icon, Note, PageHeader } from '@nuanxin/web/ui';
import { IMPORTS } from './sales-imports.words';
import { savesFile } from './saves-file';
import { SheetUpload } from './sheet-upload';

/** Chooses platform and file and sends it; what comes then is the import's own page. */
@Component({
  selector: 'nx-new-import-page',
  imports: [Failed, Icon, Note, PageHeader, RouterLink],
  providers: [SheetUpload],
  templateUrl: './new-import-page.html',
  styleUrl: './sales-import.css',
  host: { class: 'nx-stack' },
})
export class NewImportPage {
  private readonly router = inject(Router);
  private readonly words = inject(ProblemWords);
  private readonly begin = attempts(beginSalesImport);
  private readonly save = savesFile();
  protected readonly uploading = inject(SheetUpload);
  protected readonly t = speak(IMPORTS);
  protected readonly platforms = read(listSellingPlatforms, () => ({ limit: 200 }));
  protected readonly items = computed(() => this.platforms.value()?.items ?? []);
  private readonly chosen = signal('');
  /** The only one there is needs no choosing. */
  protected readonly platformId = computed(() => {
    const [only, other] = this.items();
    return this.chosen() || (only && !other ? only.id : '');
  });
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly fault = signal('');

  protected choose(platformId: string): void {
    this.chosen.set(platformId);
  }

  protected take(files: FileList | null): void {
    const file = files?.[0];
    this.file.set(file);
    this.fault.set(file && file.size > SHEET_BYTES ? this.t('tooLarge') : '');
  }

  protected template(): Promise<void> {
    return this.save(downloadSalesTemplate, {});
  }

  protected async upload(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    if (!file || !this.platformId() || file.size > SHEET_BYTES || this.busy()) return;
    this.busy.set(true);
    this.fault.set('');
    try {
      const fileName = file.name.slice(-120);
      const begun = await this.begin({ platformId: this.platformId(), fileName, bytes: file.size });
      const sent = await this.uploading.run(file, begun);
      await this.router.navigate(['/sales-imports', sent.id]);
    } catch (error) {
      this.fault.set(this.words.title(problemOf(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
