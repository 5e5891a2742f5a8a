import { define } from '../../foundation/define.ts';
import { SignalResults } from './signal-results.ts';

export { SignalResults };

define('stek-signal-results', SignalResults);

declare global {
  interface HTMLElementTagNameMap {
    'stek-signal-results': SignalResults;
  }
}
