/** What a picture is of. */
interface Pictured {
  attributes: Readonly<Record<string, string>>;
  page: string;
}

/**
 * Makes of a picture what holds without JavaScript: a title that opens a date leads to the page of the server that has it, and what does
 * nothing is not to be seen. What stands inside the element, the plain link of the page, shows then. Gives the styles for that.
 */
export function withoutScript(root: ShadowRoot, { attributes, page }: Pictured): string {
  const { api, lang } = attributes;
  const programme = api === undefined ? undefined : programmePage(new URL(api, page), lang);
  for (const title of root.querySelectorAll<HTMLButtonElement>('button.title[value]'))
    if (programme) leadTo(programme, title);
  for (const input of root.querySelectorAll('input')) {
    // What was chosen stands in no attribute; and what the element draws would take it away from radio buttons of the same name.
    input.toggleAttribute('checked', input.checked);
    input.removeAttribute('name');
  }
  const base = root.querySelector('.base');
  if (base && !root.querySelector('slot:not([name])')) base.append(plainLink());
  return RULES;
}

/** Of the municipality at an address of its data, from the day of a date. */
function programmePage(api: URL, lang: string | undefined): ((occurrenceId: string) => string) | undefined {
  const [, before, tenant] = /^(.*)\/v1\/([^/]+)\/?$/.exec(api.pathname) ?? [];
  if (tenant === undefined) return undefined;
  return occurrenceId => {
    const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)T\d+$/.exec(occurrenceId) ?? [];
    const query = new URLSearchParams({ ...(day && { from: `${year}-${month}-${day}` }), ...(lang && { lang }) });
    return `${api.origin}${before}/p/${tenant}?${query}#${encodeURIComponent(occurrenceId)}`;
  };
}

/** A link with the looks of the button, and known by it when the element takes over. */
function leadTo(page: (occurrenceId: string) => string, title: HTMLButtonElement): void {
  const link = title.ownerDocument.createElement('a');
  const value = title.getAttribute('value') ?? '';
  link.setAttribute('class', `button ${title.className}`);
  link.setAttribute('part', title.getAttribute('part') ?? '');
  link.setAttribute('href', page(value));
  link.dataset['value'] = value;
  link.innerHTML = title.innerHTML;
  title.replaceWith(link);
}

function plainLink(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'without-script';
  box.append(document.createElement('slot'));
  return box;
}

const rules = (base: string): string => `
${base} .without-script { display: block; margin-block-start: 1em; }
${base} :is(button, fieldset, label, input, select, textarea):not(.title) { display: none; }
${base} button.title { visibility: hidden; }
${base} button.title > * { visibility: visible; }
${base} button.title::after { content: none; }`;

/** Also for a picture that stays, since what it shows did not come anew. */
const RULES = `
.without-script { display: none; }
@media (scripting: none) {${rules('.base')}
}
${rules('.base.stays')}
`;
