import { define } from '../../../foundation/define.ts';
import { RankingField } from './ranking-field.ts';

export { RankingField };

define('stek-ranking-field', RankingField);

declare global {
  interface HTMLElementTagNameMap {
    'stek-ranking-field': RankingField;
  }
}
