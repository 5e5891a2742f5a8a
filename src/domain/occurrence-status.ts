/** Whether people can come: not to a date that is cancelled or in a pause. */
export const takesPlace = ({ status }: { readonly status: string }): boolean =>
  status !== 'cancelled' && status !== 'paused';
