import { html, type TemplateResult } from 'lit';
import type { Entry } from '../programme-index.ts';
import type { SignUpContext } from './sign-up-context.ts';
import { defineSignUp } from './stek-sign-up.ts';

/** The element that signs up, in the calendar. */
export function signUp(context: SignUpContext): TemplateResult {
  defineSignUp();
  return html`<stek-sign-up
    .context=${context}
    .address=${context.address}
    .headingLevel=${context.level}
  ></stek-sign-up>`;
}

/** Opens the form for a date; without one it looks after what waits from an earlier visit. */
export function startSignUp(root: ParentNode, entry: Entry | undefined): void {
  const element = root.querySelector('stek-sign-up');
  if (entry) element?.open(entry);
  else element?.lookAfter();
}
