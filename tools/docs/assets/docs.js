// What the pages do beside being read: copying code. Without it they are whole.
for (const button of document.querySelectorAll('button.copy')) {
  if (!navigator.clipboard) button.hidden = true;
  button.addEventListener('click', () => void copy(button));
}

async function copy(button) {
  const words = button.firstChild;
  try {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    words.data = 'Copied';
  } catch {
    words.data = 'Select and copy by hand';
  }
}

// On a wide page the navigation stands open.
const wide = matchMedia('(min-width: 60rem)');
const open = () =>
  document.querySelector('nav details')?.toggleAttribute('open', wide.matches || document.title.startsWith('@stek'));
open();
wide.addEventListener('change', open);
