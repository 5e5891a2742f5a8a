/** A number below 100 as clocks write it: `05`. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');
