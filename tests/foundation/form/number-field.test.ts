import '../../../src/foundation/form/stek-number-field.ts';
import type { NumberField } from '../../../src/foundation/form/number-field.ts';
import { formControlContract } from '../../support/form-control-contract.ts';

formControlContract<NumberField>({
  tag: 'stek-number-field',
  prepare: control => Object.assign(control, { min: 1, max: 10 }),
  good: [
    { values: ['1'], sent: ['1'] },
    { values: ['10'], sent: ['10'] },
  ],
  initial: { attribute: '2', values: ['2'] },
  bad: [
    { values: ['0'], reason: 'rangeUnderflow', words: /van 1 tot 10/ },
    { values: ['11'], reason: 'rangeOverflow', words: /van 1 tot 10/ },
    { values: ['twee'], reason: 'badInput', words: /^Vul een getal in/ },
    { values: ['2,5'], reason: 'badInput', words: /^Vul een getal in/ },
  ],
  typed: { keys: ['3'], values: ['3'] },
  role: 'textbox',
});
