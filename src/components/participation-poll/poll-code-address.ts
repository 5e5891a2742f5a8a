/** The digits after `#code=` in the address, from the QR code of a printed card; they do not stay in the address. */
export function codeInAddress(): string | undefined {
  const code = /^#code=(\d{12})$/.exec(location.hash)?.[1];
  if (code) withoutHash();
  return code;
}

/** Takes what follows the # out of the address and of the history. */
export const withoutHash = (): void => history.replaceState(history.state, '', location.pathname + location.search);
