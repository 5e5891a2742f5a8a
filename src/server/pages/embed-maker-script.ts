/**
 * What the page that makes snippets does where scripts run: it makes the snippet anew with each choice, and copies. Everything else is the
 * form itself. Parts of the new page come as a document, never as text that is parsed here (Trusted Types).
 */
export const EMBED_MAKER_SCRIPT = `(() => {
  const form = document.querySelector('form');
  if (!form) return;
  let asked;
  const showButtons = () => {
    for (const button of document.querySelectorAll('[data-copies]')) button.hidden = false;
  };
  const take = (page, id) => {
    const old = document.getElementById(id);
    const fresh = page?.getElementById(id);
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    return fresh;
  };
  const renew = ({ target }) => {
    const address = '/embed?' + new URLSearchParams(new FormData(form));
    asked?.abort();
    const request = (asked = new XMLHttpRequest());
    request.responseType = 'document';
    request.open('GET', address);
    request.onload = () => {
      if (['tenant', 'embed'].includes(target.name)) take(request.response, 'where');
      if (!take(request.response, 'made')) return form.submit();
      showButtons();
      history.replaceState(null, '', address);
    };
    request.onerror = () => form.submit();
    request.send();
  };
  const copy = async button => {
    const code = document.getElementById(button.dataset.copies);
    const status = document.getElementById('copied');
    getSelection().selectAllChildren(code);
    const done = await (navigator.clipboard?.writeText(code.textContent).then(() => true, () => false) ?? false);
    const isCopied = done || document.execCommand('copy');
    status.replaceChildren(new Text(isCopied ? button.dataset.said : button.dataset.failed));
  };
  form.addEventListener('change', renew);
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-copies]');
    if (button) void copy(button);
  });
  showButtons();
})();
`;
