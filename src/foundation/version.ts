/** The version of this package, as in package.json; it tells two copies on one page apart. */
export const VERSION = '0.1.0';
