import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkText } from '../../src/domain/klare-taal/check.ts';
import { followUp } from '../../src/i18n/nl/follow-up.ts';
import { signUp } from '../../src/i18n/nl/sign-up.ts';
import { followUp as followUpU } from '../../src/i18n/nl-u/follow-up.ts';
import { signUp as signUpU } from '../../src/i18n/nl-u/sign-up.ts';

/** What must not stand in a text of ours (EL-22). */
const RULES = ['EL-1', 'EL-5', 'EL-10', 'EL-12', 'EL-13'];

const sets = { je: { ...signUp, ...followUp }, u: { ...signUpU, ...followUpU } } as const;

for (const [address, texts] of Object.entries(sets) as ['je' | 'u', Record<string, unknown>][]) {
  describe(`The texts of signing up with ${address}`, () => {
    for (const [key, message] of Object.entries(texts)) {
      const forms = typeof message === 'string' ? [message] : Object.values(message as object);
      it(`${key} is easy to read`, () => {
        const errors = forms
          .flatMap(text => checkText(String(text).replaceAll(/\{\w+\}/g, '3'), { address }).hints)
          .filter(({ rule, severity }) => severity === 'error' && RULES.includes(rule));
        assert.deepEqual(errors, []);
      });
    }
  });
}
