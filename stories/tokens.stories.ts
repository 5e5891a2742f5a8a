import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { DEFAULT_TOKENS, type TokenName } from '../src/theme/default-tokens.ts';
import { INPUT_WORDS, TOKEN_WORDS } from '../src/theme/token-file.ts';

/**
 * What a page can set, and what follows from it. The same as a file for Figma, Penpot and Style Dictionary: `@stek/embed/tokens.json`,
 * in the format of the Design Tokens Community Group.
 */
const meta: Meta = { title: 'Guides/Tokens', tags: ['autodocs'] };
export default meta;

const cell =
  'border-block-end:1px solid var(--stek-line-soft);padding:0.5em 1em 0.5em 0;text-align:start;vertical-align:top';

const row = (name: string, words: string, value: string) =>
  html`<tr>
    <th scope="row" style=${cell}><code>--stek-${name}</code></th>
    <td style=${cell}>
      ${
        value.startsWith('light-dark')
          ? html`<span
              style="background:var(--stek-${name});block-size:1.5em;border:1px solid var(--stek-line);border-radius:4px;display:inline-block;inline-size:3em"
            ></span>`
          : nothing
      }
    </td>
    <td style=${cell}><code>${value}</code></td>
    <td style=${cell}>${words}</td>
  </tr>`;

/** As they are on this page: the toolbar changes them. */
export const All: StoryObj = {
  render: () =>
    html`<div
      lang="en"
      role="region"
      aria-label="Tokens"
      tabindex="0"
      style="background:var(--stek-surface);color:var(--stek-text);font-family:system-ui,sans-serif;overflow-x:auto;padding:1.5em"
    >
      <table style="border-collapse:collapse">
        <thead>
          <tr>
            <th scope="col" style=${cell}>Token</th>
            <th scope="col" style=${cell}>Now</th>
            <th scope="col" style=${cell}>Default</th>
            <th scope="col" style=${cell}>What it is for</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(INPUT_WORDS).map(([name, words]) => row(name, words.replaceAll('`', ''), 'set by the page'))}
          ${Object.entries(DEFAULT_TOKENS).map(([name, value]) => row(name, TOKEN_WORDS[name as TokenName], value))}
        </tbody>
      </table>
    </div>`,
};
