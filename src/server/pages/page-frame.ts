import { html } from 'hono/html';
import { mailUrl } from '../../domain/mail-url.ts';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { logoPath } from '../municipality/profile.ts';
import type { Tenant } from '../store/tenant.ts';
import type { Html } from './layout.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';

/** What a page knows of the municipality it is of. */
export type PageTenant = Pick<Tenant, 'id' | 'name' | 'profile' | 'origins' | 'embeds'>;

/**
 * The logo and the name of the municipality, which lead to its programme.
 * @param isLink not where a way to leave must come first for who goes by keys
 */
export function frameHead(tenant: PageTenant, locale: Pick<PageLocale, 'lang' | 'address'>, isLink = true): Html {
  const logo = logoPath(tenant);
  const brand = html`${logo === undefined ? '' : html`<img src="${logo}" alt=""> `}<bdi>${tenant.name}</bdi>`;
  return html`<header class="site">${
    isLink ? html`<a href="/p/${tenant.id}?${localeQuery(locale)}">${brand}</a>` : html`<span>${brand}</span>`
  }</header>
`;
}

/** Whom people can ask, below every page; nothing where the municipality named nobody. */
export function frameFoot({ name, profile }: PageTenant, { say }: PageLocale): Html {
  const { contact } = profile ?? {};
  if (!contact) return '';
  const { phone, email, address } = contact;
  const ways = [
    ...(phone === undefined
      ? []
      : [html`<a href="${telUrl(phone)}">${wordsAround(say('call', { phone: HOLE }), spacedPhone(phone))}</a>`]),
    ...(email === undefined
      ? []
      : [html`<a href="${mailUrl(email)}">${wordsAround(say('mail', { email: HOLE }), email)}</a>`]),
  ];
  const where =
    address &&
    html`<p class="hint"><bdi>${name}, ${address.street}, ${address.postalCode} ${address.locality}</bdi></p>`;
  if (ways.length === 0) return where ? html`<footer class="contact">${where}</footer>` : '';
  return html`<footer class="contact"><p><strong>${contact.name ? say('ask', { name: contact.name }) : say('askAny')}</strong></p>
<ul>${ways.map(way => html`<li>${way}</li>`)}</ul>
${where ?? ''}</footer>`;
}

const HOLE = '\u0000';

/** A number or an address in a sentence runs from left to right, also where the sentence does not. A long one breaks behind its @. */
function wordsAround(sentence: string, slot: string): Html {
  const [before = '', after = ''] = sentence.split(HOLE);
  const [first = '', ...rest] = slot.split('@');
  return html`${before}<bdi dir="ltr">${first}${rest.map(part => html`@<wbr>${part}`)}</bdi>${after}`;
}
