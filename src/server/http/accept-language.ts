/** No reader names more languages than this; the rest is not looked at. */
const MOST = 10;

/**
 * The languages of a header `Accept-Language` (RFC 9110, 12.5.4), the best first.
 * @returns BCP 47 tags; none where anything will do
 */
export function acceptedLanguages(header: string | null | undefined): string[] {
  const ranges = (header ?? '').slice(0, 1000).split(',').slice(0, MOST);
  return ranges
    .map(range => {
      const [tag = '', ...parameters] = range.split(';').map(part => part.trim());
      const quality = parameters.find(parameter => /^q=/i.test(parameter))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ tag, quality }) => quality > 0 && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag))
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}
