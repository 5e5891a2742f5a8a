import '../../../src/foundation/form/stek-choice-field.ts';
import type { ChoiceField } from '../../../src/foundation/form/choice-field.ts';
import { formControlContract } from '../../support/form-control-contract.ts';

const choices = [
  { value: 'phone', label: 'Bel mij' },
  { value: 'email', label: 'Mail mij', hint: 'Dat duurt langer.' },
  { value: 'none', label: 'Geen van beide', alone: true },
];

formControlContract<ChoiceField>({
  tag: 'stek-choice-field',
  prepare: control => (control.choices = choices),
  good: [
    { values: ['phone'], sent: ['phone'] },
    { values: ['email'], sent: ['email'] },
  ],
  initial: { attribute: 'email', values: ['email'] },
  bad: [],
  typed: { keys: ['Space'], values: ['phone'] },
  role: 'radiogroup',
});

describe('With several to choose', () => {
  formControlContract<ChoiceField>({
    tag: 'stek-choice-field',
    prepare: control => Object.assign(control, { choices, multiple: true }),
    good: [
      { values: ['phone'], sent: ['phone'] },
      { values: ['phone', 'email'], sent: ['phone', 'email'] },
    ],
    initial: { attribute: 'phone email', values: ['phone', 'email'] },
    bad: [],
    typed: { keys: ['Space'], values: ['phone'] },
    role: 'group',
  });
});
