import { define } from '../define.ts';
import { NumberField } from './number-field.ts';

export { NumberField };

define('stek-number-field', NumberField);

declare global {
  interface HTMLElementTagNameMap {
    'stek-number-field': NumberField;
  }
}
