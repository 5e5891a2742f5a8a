import { define } from '../../foundation/define.ts';
import { EasyFlyer, type FlyerPrintedEvent, type FlyerTranslatedEvent } from './easy-flyer.ts';

export { EasyFlyer };
export type { FlyerPrintedEvent, FlyerTranslatedEvent };

define('stek-easy-flyer', EasyFlyer);

declare global {
  interface HTMLElementTagNameMap {
    'stek-easy-flyer': EasyFlyer;
  }
  interface HTMLElementEventMap {
    'stek-flyer-print-chosen': FlyerPrintedEvent;
    'stek-flyer-printed': FlyerPrintedEvent;
    'stek-flyer-translated': FlyerTranslatedEvent;
  }
}
