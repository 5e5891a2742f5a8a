const LATIN = "'Segoe UI', Arial, Helvetica, 'Liberation Sans', 'Noto Sans'";
const WIDER = "Roboto, Verdana, 'DejaVu Sans'";

/** For paper on which a language stands beside another. */
export const PAPER_FAMILIES = `${LATIN}, ${WIDER}, 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif`;

/**
 * The fonts of paper: without feet, plain, and on most devices. Where none of the first is installed one with Latin letters comes
 * before those of other scripts, which have digits too: a telephone number would be in other letters than the words around it.
 */
export const paperFonts = `
:root {
  font-family: ${PAPER_FAMILIES};
}
:root:is(:lang(ar), :lang(fa), :lang(ps)) {
  font-family: ${LATIN}, 'Noto Sans Arabic', ${WIDER}, sans-serif;
}`;
