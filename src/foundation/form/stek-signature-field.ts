import { define } from '../define.ts';
import { SignatureField } from './signature-field.ts';

export { SignatureField };

define('stek-signature-field', SignatureField);

declare global {
  interface HTMLElementTagNameMap {
    'stek-signature-field': SignatureField;
  }
}
