import { css } from 'lit';

/** The card of a service: its name, what it does, the number to call, and the rest in a list. */
export const serviceCardStyles = css`
  .service,
  .service-words,
  .service-facts,
  .service-fact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .service {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    gap: 0.9em;
    overflow-wrap: anywhere;
    padding: 1.25em;
  }
  .service p,
  .service dl,
  .service dd,
  .service ul {
    margin: 0;
  }
  .service ul {
    list-style: none;
    padding: 0;
  }
  .service-words {
    gap: 0.3em;
  }
  .service [part='title'] {
    font-size: 1.25em;
    margin: 0;
  }
  .service-by,
  .service-checked,
  .service dt {
    color: var(--stek-text-muted);
  }
  .service-themes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
  }
  .service-themes li {
    align-items: center;
    color: var(--stek-text-muted);
    display: flex;
    font-weight: 600;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .service-picture {
    color: var(--stek-link);
    display: block;
    flex: none;
  }
  .service-picture .pictogram {
    block-size: 1.4em;
    display: block;
    inline-size: 1.4em;
  }
  .service-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.25em;
  }
  .service-way {
    align-items: center;
    display: inline-flex;
    flex-wrap: wrap;
    min-block-size: 44px;
    white-space: pre-wrap;
  }
  .service-call {
    border: 2px solid var(--stek-link);
    border-radius: 2em;
    font-weight: 700;
    padding-inline: 1.1em;
  }
  .service-facts {
    gap: 0.7em 1.5em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .service-fact {
    align-content: start;
    gap: 0.15em;
  }
  .service dt {
    font-weight: 600;
  }
  .service-open {
    color: var(--stek-ok);
  }
  .service-old {
    border-inline-start: 6px solid var(--stek-line);
    font-weight: 700;
    padding-inline-start: 0.8em;
  }
  @media (forced-colors: active) {
    .service-picture,
    .service-open {
      color: CanvasText;
    }
  }
  @media (max-width: 30em) {
    .service {
      padding: 1em;
    }
  }
  @media print {
    .service {
      break-inside: avoid;
    }
    .service-way {
      min-block-size: 0;
    }
  }
`;
