import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(optional)',
  'form.attention': 'Attention:',
  'form.problem': 'There is a problem',

  'form.missing': 'Answer “{label}”.',
  'form.missingPhone': 'Enter your phone number, for example 0470 12 34 56.',
  'form.missingEmail': 'Enter your email address, for example name@example.com.',
  'form.missingChoice': 'Choose an answer to “{label}”.',
  'form.phone': 'Check your phone number. Enter all digits, for example 0470 12 34 56.',
  'form.email': 'Check your email address. It looks like name@example.com.',
  'form.number': 'Enter a number for “{label}”.',
  'form.numberFrom': 'Enter a number for “{label}”, {min} or more.',
  'form.numberTo': 'Enter a number for “{label}”, {max} or less.',
  'form.numberBetween': 'Enter a number for “{label}”, from {min} to {max}.',
  'form.tooLong': {
    one: 'Make your text shorter. Remove 1 character.',
    other: 'Make your text shorter. Remove {count} characters.',
  },
  'form.left': { one: 'You can type 1 more character.', other: 'You can type {count} more characters.' },
  'form.over': { one: 'Your text is 1 character too long.', other: 'Your text is {count} characters too long.' },
  'form.less': 'One less',
  'form.more': 'One more',
  'form.lowest': 'It cannot be less than {min}.',
  'form.highest': 'It cannot be more than {max}.',

  'form.step': 'Step {step} of {steps}',
  'form.next': 'Continue',
  'form.previous': 'Back',
  'form.sending': 'Sending…',
  'form.check': 'Check your answers',
  'form.change': 'Change',
  'form.changeWhat': 'Change: {label}',
  'form.noAnswer': 'Not answered',

  'form.leaveAsk': 'Do you want to stop?',
  'form.leaveHint': 'Your answers have not been sent yet. If you stop, we delete them.',
  'form.leave': 'Close and delete',
  'form.stay': 'Keep filling in',

  offline: 'There is no internet. Check that you are connected.',
  broken: 'Something went wrong on our side. Try again later.',
  callUs: 'Does it not work? Call {phone}.',
} satisfies FormTranslation;
