import { executeServerCommand } from '@web/test-runner-commands';

/** What the visitor's system asks for; what is left out returns to the default. */
export interface MediaFeatures {
  media?: 'print' | 'screen';
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-contrast'?: 'more' | 'less' | 'custom' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/**
 * Sets what the visitor's system asks for until the next call; `mediaFeatures({})` sets everything back.
 *
 * @returns false in Firefox and WebKit, which cannot pretend: there the test should call `this.skip()`.
 */
export async function mediaFeatures(features: MediaFeatures): Promise<boolean> {
  const answer = await executeServerCommand<{ supported: boolean }, MediaFeatures>('media-features', features);
  return answer.supported;
}
