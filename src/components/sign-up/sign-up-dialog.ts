import { dialogStyles } from '../../foundation/dialog.styles.ts';

/** What makes the dialog around the form, which a form on a page of its own never fetches. */
export { FormDialog } from '../../foundation/form/form-dialog.ts';
export const styles = [dialogStyles] as const;
