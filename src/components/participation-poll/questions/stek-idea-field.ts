import { define } from '../../../foundation/define.ts';
import { IdeaField } from './idea-field.ts';

export { IdeaField };

define('stek-idea-field', IdeaField);

declare global {
  interface HTMLElementTagNameMap {
    'stek-idea-field': IdeaField;
  }
}
