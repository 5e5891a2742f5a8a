import { renderElement } from '@stek/embed/ssr';

/** What the compiler must refuse. */
export async function wrong(): Promise<void> {
  const options = { attributes: { src: '/agenda.ics' }, page: 'https://www.example.be/agenda' };
  // @ts-expect-error: a form is not drawn on a server
  await renderElement('stek-sign-up', options);
  // @ts-expect-error: addresses without a host are read from that of a page
  await renderElement('stek-easy-flyer', { attributes: {} });
  // @ts-expect-error: a moment is in milliseconds
  await renderElement('stek-easy-flyer', { ...options, now: '2026-12-01' });
  // @ts-expect-error: it is not there yet
  (await renderElement('stek-easy-flyer', options)).body;
}
