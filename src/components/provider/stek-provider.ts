import { define } from '../../foundation/define.ts';
import { Provider } from './provider.ts';

define('stek-provider', Provider);

export { Provider };

declare global {
  interface HTMLElementTagNameMap {
    'stek-provider': Provider;
  }
}
