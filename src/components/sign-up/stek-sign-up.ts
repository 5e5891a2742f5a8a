import { define } from '../../../foundation/define.ts';
import { SignUp } from './sign-up.ts';

/** Registers the element that the calendar keeps for signing up. A call, so that no bundler leaves it out. */
export const defineSignUp = (): void => define('stek-sign-up', SignUp);

declare global {
  interface HTMLElementTagNameMap {
    'stek-sign-up': SignUp;
  }
}
