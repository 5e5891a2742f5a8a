import { css } from 'lit';

/** Calm: one question, then one answer. */
export const followUpStyles = css`
  .page,
  .ask,
  .reply,
  .answer,
  .ask-again {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
  }
  .page :is(p, stek-text-field, .reply, .ask-again, .talk) {
    max-inline-size: 42em;
  }
  /* What a server says may be one word of any length. */
  .page :is(p, h2, h3, h4, h5, h6, button, strong) {
    overflow-wrap: anywhere;
    /* Inside a button WebKit breaks a word by this one only. */
    word-break: break-word;
  }
  #follow-up {
    font-size: 1.6em;
  }
  .ask {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: var(--stek-radius);
    padding: 1.25em;
  }
  .ask stek-text-field::part(input) {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
    max-inline-size: 15em;
  }
  .answer {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-inline-start: 6px solid var(--stek-ok);
    border-radius: var(--stek-radius);
    padding: 1.25em;
  }
  .answer.on-its-way,
  .answer.sign-up:is(.waiting, .offered, .unconfirmed, .to_review) {
    border-inline-start-color: var(--stek-warn);
  }
  .answer.sign-up:is(.expired, .cancelled, .no_show) {
    border-inline-start-color: var(--stek-line);
  }
  .words {
    display: grid;
    gap: 0.35em;
    grid-template-columns: minmax(0, 1fr);
  }
  .words [part='heading'] {
    font-size: 1.35em;
  }
  .until {
    font-weight: 700;
  }
  p:empty {
    display: none;
  }
  .ask-again {
    border-block-start: 1px solid var(--stek-line-soft);
    gap: 0.75em;
    padding-block-start: 1em;
  }
  .progress,
  .talk {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .progress > [part='heading'],
  .talk > [part='heading'] {
    font-size: 1.1em;
  }
  .steps {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
  }
  .step-of {
    align-content: start;
    background: var(--stek-surface);
    border: 2px solid var(--stek-line-soft);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 0.5em;
    grid-template-columns: minmax(0, 1fr);
    padding: 0.75em;
  }
  .step-of.current {
    border-color: var(--stek-link);
    box-shadow: inset 0 0.25em 0 var(--stek-link);
  }
  .step-of.ahead {
    border-style: dashed;
  }
  .picture {
    block-size: 2.25em;
    color: var(--stek-link);
    inline-size: 2.25em;
  }
  .step-of.ahead .picture {
    color: var(--stek-text-muted);
  }
  .pictogram {
    block-size: 100%;
    display: block;
    inline-size: 100%;
  }
  .step-words {
    display: grid;
    gap: 0.1em;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .step-words :empty {
    display: none;
  }
  .messages {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .message {
    background: var(--stek-surface-tint);
    border-radius: calc(var(--stek-radius) * 1.4);
    border-start-start-radius: 0;
    display: grid;
    gap: 0.25em;
    grid-template-columns: minmax(0, 1fr);
    margin-inline-end: 10%;
    padding: 0.75em 1em;
  }
  .message.own {
    background: var(--stek-surface);
    border: 1px solid var(--stek-line-soft);
    border-start-end-radius: 0;
    border-start-start-radius: calc(var(--stek-radius) * 1.4);
    margin-inline: 10% 0;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .text {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  /* The words of a server can be in another language than the page: they turn, and still begin where the others begin. */
  .words > p,
  .step-words > strong {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .fault {
    border-inline-start: 4px solid var(--stek-danger);
    font-weight: 600;
    padding-block: 0.35em;
    padding-inline: 1em 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .help a {
    align-content: center;
    display: inline-block;
    font-weight: 700;
    min-block-size: 44px;
  }
  .other {
    justify-self: start;
  }
  @media (forced-colors: active) {
    .message {
      border: 1px solid CanvasText;
    }
    .step-of.current {
      border: 4px solid Highlight;
    }
  }
  @media (max-width: 30em) {
    .actions > button {
      flex: 1 1 100%;
    }
    .step-of {
      grid-template-columns: auto minmax(0, 1fr);
    }
  }
`;
