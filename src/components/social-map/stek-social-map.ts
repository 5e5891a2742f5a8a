import { define } from '../../foundation/define.ts';
import { SocialMap } from './social-map.ts';

export { SocialMap };

define('stek-social-map', SocialMap);

declare global {
  interface HTMLElementTagNameMap {
    'stek-social-map': SocialMap;
  }
}
