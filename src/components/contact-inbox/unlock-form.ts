import { html, nothing, type TemplateResult } from 'lit';
import type { InboxContext } from './inbox-context.ts';
import type { UnlockRequest } from './key-ring.ts';

type TextField = HTMLElementTagNameMap['stek-text-field'];
type ChoiceField = HTMLElementTagNameMap['stek-choice-field'];

/** How somebody can get in. */
export interface UnlockOptions {
  /** Whether this device remembers keys, and nobody asked for others. */
  isKept: boolean;
  /** Whether the access key is asked for: no file had one, or the server took it no longer. */
  asksAccess: boolean;
  isBusy: boolean;
  /** What is missing or wrong with the files, in words; empty when nothing is. */
  fileError: string;
  unlock: (request: UnlockRequest) => void;
  /** Something is missing: which field is. */
  lacks: (field: 'keyFile') => void;
  useKept: () => void;
  useOther: () => void;
  forget: () => void;
}

/** The way in: with the keys that this device remembers, or with a file and a passphrase. */
export function unlockForm(options: UnlockOptions, context: InboxContext): TemplateResult {
  return options.isKept ? keptWay(options, context) : fileWay(options, context);
}

function keptWay({ useKept, useOther, forget }: UnlockOptions, { t }: InboxContext): TemplateResult {
  return html`<div class="way-in">
    <div class="actions" part="actions">
      <button type="button" id="kept" class="strong" .textContent=${t('unlockKept')} @click=${useKept}></button>
      <button type="button" .textContent=${t('otherKey')} @click=${useOther}></button>
      <button type="button" .textContent=${t('forget')} @click=${forget}></button>
    </div>
  </div>`;
}

function fileWay(options: UnlockOptions, context: InboxContext): TemplateResult {
  const { t, address } = context;
  return html`<form class="way-in" novalidate @submit=${(event: SubmitEvent) => submitted(event, options)}>
    ${keyFileField(options, context)}
    <stek-text-field
      name="passphrase"
      type="password"
      .address=${address}
      label=${t('passphrase')}
      hint=${t('passphraseHint')}
      missing=${t('missing.passphrase')}
      autocomplete="off"
    ></stek-text-field>
    ${options.asksAccess ? accessField(context) : nothing}
    <stek-choice-field
      name="remember"
      optional
      multiple
      hide-label
      .address=${address}
      label=${t('remember')}
      .choices=${[{ value: 'yes', label: t('remember'), hint: t('rememberHint') }]}
    ></stek-choice-field>
    ${unlockButton(options, context)}
  </form>`;
}

const unlockButton = ({ isBusy }: UnlockOptions, { t }: InboxContext): TemplateResult =>
  html`<div class="actions" part="actions">
    <button
      type="submit"
      class="strong"
      aria-disabled=${isBusy ? 'true' : nothing}
      .textContent=${t(isBusy ? 'unlocking' : 'unlock')}
    ></button>
  </div>`;

const accessField = ({ t, address }: InboxContext): TemplateResult =>
  html`<stek-text-field
    name="access"
    type="password"
    .address=${address}
    label=${t('accessKey')}
    hint=${t('accessKeyHint')}
    missing=${t('missing.accessKey')}
    autocomplete="off"
    .judge=${(typed: string) => (/^stek_recipient_\S+$/.test(typed) ? '' : t('wrong.accessKey'))}
  ></stek-text-field>`;

/** A native field: only in one can a page be given files. */
function keyFileField({ fileError }: UnlockOptions, { t }: InboxContext): TemplateResult {
  return html`<div class=${fileError ? 'field wrong' : 'field'} part="field">
    <label for="key-file" class="label" part="label" .textContent=${t('keyFile')}></label>
    <p id="key-file-hint" class="muted" part="hint" .textContent=${t('keyFileHint')}></p>
    <p id="key-file-error" class="error" part="error" .textContent=${fileError}></p>
    <input
      id="key-file"
      part="input"
      type="file"
      multiple
      accept=".json,application/json"
      aria-required="true"
      aria-describedby=${fileError ? 'key-file-hint key-file-error' : 'key-file-hint'}
      aria-invalid=${fileError ? 'true' : nothing}
    />
  </div>`;
}

function submitted(event: SubmitEvent, options: UnlockOptions): void {
  event.preventDefault();
  if (options.isBusy) return;
  const form = event.currentTarget as HTMLFormElement;
  const files = [...(form.querySelector<HTMLInputElement>('#key-file')!.files ?? [])];
  const fields = [...form.querySelectorAll<TextField>('stek-text-field')];
  // Each of them shows what is wrong with it.
  const wrong = fields.map(field => field.check() && field).find(Boolean);
  if (files.length === 0) return options.lacks('keyFile');
  if (wrong) return wrong.focus();
  const [passphrase = '', access = ''] = fields.map(({ value }) => value);
  const isKept = form.querySelector<ChoiceField>('stek-choice-field')!.value === 'yes';
  options.unlock({ files, passphrase, access: access.trim(), isKept });
}
