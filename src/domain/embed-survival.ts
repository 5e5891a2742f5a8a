import type { EmbedWay } from './embed-snippets.ts';

/** What becomes of a snippet: it works, a frame is there in which no script runs, or a link to the page with the same content is left. */
export type Survival = 'element' | 'readable' | 'link';

/** The ways that are pasted into a page; a package is not. */
export type PastedWay = Exclude<EmbedWay, 'npm'>;

/** An editor or a filter that content management systems have, with its usual settings. */
export type Cleaner = 'wordpress' | 'ckeditor' | 'tinymce' | 'dompurify' | 'sanitize-html';

const LINKS = { link: 'link', script: 'link', element: 'link', frame: 'link' } as const;

/**
 * What each of them leaves, as it was measured: `npm run test:embedding` measures it again. A link is what the way “link” is; a loader at the
 * foot of the site makes an element of it all the same.
 */
export const SURVIVAL: Readonly<Record<Cleaner, Readonly<Record<PastedWay, Survival>>>> = {
  wordpress: LINKS,
  ckeditor: LINKS,
  // It shuts the frame off: `sandbox=""`.
  tinymce: { ...LINKS, frame: 'readable' },
  dompurify: LINKS,
  'sanitize-html': LINKS,
};

/** What a text goes through in a system where an editor writes it; nothing where code is pasted into a template. */
export const SYSTEMS = {
  wordpress: ['wordpress'],
  drupal: ['ckeditor'],
  typo3: ['ckeditor'],
  joomla: ['tinymce'],
  html: [],
} as const satisfies Record<string, readonly Cleaner[]>;

export type System = keyof typeof SYSTEMS;

/** What is left of a way in a system. */
export function survivalIn(system: System, way: PastedWay): Survival {
  const left = SYSTEMS[system].map((cleaner: Cleaner) => SURVIVAL[cleaner][way]);
  return left.includes('link') || way === 'link' ? 'link' : (left.find(one => one !== 'element') ?? 'element');
}
