import type { ReactiveElement } from 'lit';
import type { StaticFiles } from '../sdk/static-files.ts';
import type { ClientHost } from './client-controller.ts';
import { warnAuthor } from './warn-author.ts';

/*
 * What a webmaster reads in the console when an element has no source, or more than it uses. Loaded with the first such element.
 */

const FILES: Readonly<Record<keyof StaticFiles, string>> = {
  activities: 'agenda.ics',
  polls: 'poll.json',
  signals: 'signals.json',
  services: 'services.json',
};

/** Nothing is shown but what stands inside the element. */
export function warnAboutNoSource(host: ClientHost, reads: keyof StaticFiles): void {
  const tag = host.localName;
  const provider = host.closest('stek-provider');
  if (provider && !customElements.get('stek-provider')) {
    warnAuthor(
      'no-provider',
      `<${tag}> stands in a <stek-provider> that has no script: load that of stek-provider too.`,
    );
    return;
  }
  // What can only be sent somewhere has no src.
  const src = takes(host, 'src') ? ` or src="${FILES[reads]}"` : '';
  const words = `<${tag}> has no source. Give it api="https://stek.example.be/v1/ieper"${src}, or put it in a <stek-provider>.`;
  warnAuthor(`no-source ${tag}`, words);
}

/** Both are named, and one is taken. */
export const warnAboutTwoSources = ({ localName, api, src }: ClientHost): void =>
  warnAuthor(
    `two-sources ${localName}`,
    `<${localName}> has api="${api}" and src="${src}". Only api is used: leave out the one that you do not mean.`,
  );

/** The one around it is taken. */
export const warnAboutIgnoredSource = ({ localName, api }: ClientHost): void =>
  warnAuthor(
    `ignored-source ${localName}`,
    `<${localName}> stands in a <stek-provider> that has a source, so that its own ${api ? 'api' : 'src'} is not used. ` +
      'Leave it out, or put the element outside of the provider.',
  );

const takes = (host: ClientHost, name: string): boolean =>
  (host.constructor as typeof ReactiveElement).elementProperties.has(name);
