import { define } from '../../foundation/define.ts';
import { SocialMap, type ServicesPrintEvent } from './social-map.ts';

export { SocialMap };
export type { ServicesPrintEvent };

define('stek-social-map', SocialMap);

declare global {
  interface HTMLElementTagNameMap {
    'stek-social-map': SocialMap;
  }
  interface HTMLElementEventMap {
    'stek-services-print-chosen': ServicesPrintEvent;
  }
}
