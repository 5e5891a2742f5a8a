import type { FollowUpCatalogue } from '../../i18n/follow-up.ts';
import type { AnswerDescription } from '../api/define-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import { followUpTexts, type FollowUpPage } from '../pages/follow-up.ts';
import { minutesToWait, pageHeaders } from '../pages/layout.ts';
import { pageLocale, type PageLocale } from '../pages/page-locale.ts';
import type { FramedTenant } from '../embeds/frame-ancestors.ts';

/** What a page reads of its address to stand in a frame of another site. */
export const FRAME_PARAMETERS = {
  frame: looseParameter('`1`: the page stands in a frame of a site of the municipality, without head and foot.', ['1']),
  'embed-id': looseParameter('Which embed of the municipality it is, where it keeps a list of them.'),
};

/** What every page with a form reads of an address. */
export const PAGE_PARAMETERS = {
  ...FRAME_PARAMETERS,
  lang: looseParameter('Language of the page, BCP 47.'),
  address: looseParameter('How people are addressed, in Dutch.', ['je', 'u']),
};

/** A page with a form, as the contract tells of it. */
export const FORM_PAGE: Readonly<Record<200, AnswerDescription>> = {
  200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language', 'X-Robots-Tag'] },
};

/** In which language and manner a page of a tenant speaks. */
export async function pageOf(
  { tenant, query }: PrivateRequest,
  { store }: PrivateRoutes,
): Promise<Pick<FollowUpPage, 'locale' | 'tenant'>> {
  const locale: FollowUpPage['locale'] = await pageLocale(query, followUpTexts);
  return { locale, tenant: (await store.tenants()).find(({ id }) => id === tenant)! };
}

/** A page with a form: sent to who asked, and kept by nobody. @param images addresses of the pictures that it shows */
export const sendPage = (
  status: number,
  { locale, tenant }: { locale: PageLocale; tenant: FramedTenant },
  body: string,
  headers: Record<string, string> = {},
  images: readonly string[] = [],
): PrivateAnswer => ({
  status,
  body,
  headers: { ...headers, ...pageHeaders(locale, { hasForm: true, images, tenant }) },
});

/** Why a page cannot do what was asked with a code, in words. */
export interface CodeRefusal {
  /** HTTP status; 409 when it stands otherwise by now, so that the page shows how. */
  status: 404 | 409 | 429;
  problem: string;
  headers?: Record<string, string>;
}

/**
 * What a page says of a code that was refused.
 * @param wrong the text for a code that nothing has
 * @throws what was thrown, when no words of such a page fit it
 */
export function codeRefusal(
  error: unknown,
  { say }: PageLocale<FollowUpCatalogue>,
  wrong: 'wrongCode' | 'wrongLink',
): CodeRefusal {
  if (!(error instanceof Problem)) throw error;
  if (error.code === 'invalid_transition') return { status: 409, problem: say('overtaken') };
  if (error.code === 'code_unknown') return { status: 404, problem: say(wrong) };
  // A page without scripts can prove no work: it can only be asked again.
  if (error.code !== 'proof_missing') throw error;
  return { status: 429, problem: say('tooManyCodes', { count: minutesToWait(error) }), headers: error.headers };
}
