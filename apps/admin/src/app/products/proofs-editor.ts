import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { PROOF_KINDS, PROOF_NAMES } from '@nuanxin/contracts/live';
import { Language, speak } from '@nuanxin/web/i18n';
import { Control, Field } from '@nuanxin/web/ui';
import { PictureBox } from './picture-box';
import { BLANK_PROOF, type ProofDraft } from './product-draft';
import { PRODUCTS } from './products.words';

const AT_MOST = 12;

/** The documents that back what is said of a product: add, photograph, remove. */
@Component({
  selector: 'nx-proofs-editor',
  imports: [Control, Field, FormField, PictureBox],
  template: `
    <fieldset>
      <legend>{{ t('proofs') }}</legend>
      <p class="nx-quiet">{{ t('proofsHint') }}</p>
      @for (proof of of(); track $index; let at = $index) {
        <div class="fields proof">
          <nx-field [of]="proof.kind" [label]="t('proofKind')">
            <select nxControl class="nx-input" [formField]="proof.kind">
              @for (kind of kinds(); track kind.value) {
                <option [value]="kind.value">{{ kind.label }}</option>
              }
            </select>
          </nx-field>
          <nx-field [of]="proof.title" [label]="t('proofTitle')">
            <input nxControl class="nx-input" [formField]="proof.title" />
          </nx-field>
          <nx-field [of]="proof.number" [label]="t('proofNumber')" [optional]="true">
            <input nxControl class="nx-input" [formField]="proof.number" />
          </nx-field>
          <nx-field [of]="proof.validUntil" [label]="t('validUntil')" [optional]="true">
            <input nxControl class="nx-input" type="date" [formField]="proof.validUntil" />
          </nx-field>
          <nx-field [of]="proof.pictureId" [label]="t('picture')" [hint]="t('proofPictureHint')">
            <nx-picture-box [subject]="proof.title().value()" [formField]="proof.pictureId" />
          </nx-field>
          <button type="button" class="nx-button nx-button--small nx-button--bad remove" (click)="remove(at)">
            {{ t('removeProof') }}<span class="nx-hidden">{{ proof.title().value() }}</span>
          </button>
        </div>
      }
      @if (of()().value().length < atMost) {
        <button type="button" class="nx-button add" (click)="add()">{{ t('addProof') }}</button>
      }
    </fieldset>
  `,
  styleUrl: './product-form.css',
})
export class ProofsEditor {
  private readonly language = inject(Language);
  protected readonly t = speak(PRODUCTS);
  protected readonly atMost = AT_MOST;
  readonly of = input.required<FieldTree<readonly ProofDraft[]>>();
  protected readonly kinds = computed(() =>
    PROOF_NAMES.map((value) => ({ value, label: this.language.of(PROOF_KINDS[value]) })),
  );

  protected add(): void {
    this.change((proofs) => [...proofs, BLANK_PROOF]);
  }

  protected remove(at: number): void {
    this.change((proofs) => proofs.filter((_, index) => index !== at));
  }

  private change(how: (proofs: readonly ProofDraft[]) => readonly ProofDraft[]): void {
    const state = this.of()();
    state.value.update(how);
    state.markAsDirty();
  }
}
