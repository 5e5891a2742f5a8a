import { FormControl } from './form-control.ts';

/** The controls of a form, or of a part of it, in their order. */
export const controlsOf = (form: HTMLFormElement, part: Element = form): FormControl[] =>
  [...form.elements].filter(element => element instanceof FormControl).filter(control => part.contains(control));
