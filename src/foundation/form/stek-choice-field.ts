import { define } from '../define.ts';
import { ChoiceField, type Choice } from './choice-field.ts';

export { ChoiceField };
export type { Choice };

define('stek-choice-field', ChoiceField);

declare global {
  interface HTMLElementTagNameMap {
    'stek-choice-field': ChoiceField;
  }
}
