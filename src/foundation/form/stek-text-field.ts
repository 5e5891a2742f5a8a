import { define } from '../define.ts';
import { TextField } from './text-field.ts';

export { TextField };

define('stek-text-field', TextField);

declare global {
  interface HTMLElementTagNameMap {
    'stek-text-field': TextField;
  }
}
