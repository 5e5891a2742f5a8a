import '../../../src/foundation/form/stek-text-field.ts';
import type { TextField } from '../../../src/foundation/form/text-field.ts';
import { formControlContract } from '../../support/form-control-contract.ts';

formControlContract<TextField>({
  tag: 'stek-text-field',
  prepare: () => undefined,
  good: [
    { values: ['Amina'], sent: ['Amina'] },
    { values: ['Jan en Mia'], sent: ['Jan en Mia'] },
  ],
  initial: { attribute: 'Fatma', values: ['Fatma'] },
  bad: [{ values: ['   '], reason: 'valueMissing', words: /^Vul een antwoord in bij/ }],
  typed: { keys: ['A', 'n'], values: ['An'] },
  role: 'textbox',
});
