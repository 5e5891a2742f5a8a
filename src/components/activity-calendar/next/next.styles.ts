import { css } from 'lit';

/** The next few dates: as calm in a side column as on a home page. */
export const nextStyles = css`
  .next {
    display: grid;
    gap: 0.6em;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
  }
  .next .card {
    block-size: 100%;
    display: flex;
    flex-direction: column;
    gap: 0.2em;
    padding: 0.75em 1em;
  }
  .next .hours::first-letter {
    text-transform: uppercase;
  }
  .next .card p {
    margin-block: 0;
  }
  .next .status {
    margin-block: 0.2em;
  }
  .where {
    color: var(--stek-text-muted);
  }
  .page:has(> .next) #programme,
  .page:has(> .way-on) #programme {
    font-size: 1.35em;
  }
  .way-on a {
    align-items: center;
    display: inline-flex;
    font-weight: 600;
    gap: 0.5em;
    min-block-size: 44px;
  }
  @media print {
    .way-on {
      display: none;
    }
  }
`;
