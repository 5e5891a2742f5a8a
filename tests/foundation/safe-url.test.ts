import { expect } from '@esm-bundle/chai';
import { nothing } from 'lit';
import { safeLink } from '../../src/foundation/safe-link.ts';
import { safeImage } from '../../src/foundation/safe-image.ts';

describe('A link from data', () => {
  it('may go to the web, a mailbox or a telephone', () => {
    for (const url of ['https://example.be/a?b#c', 'http://example.be/', 'mailto:stek@example.be', 'tel:+3257000000']) {
      expect(safeLink(url)).to.equal(url);
    }
  });

  it('may be relative to the page', () => {
    expect(safeLink('/programma')).to.equal(`${location.origin}/programma`);
  });

  const TRICKS = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.be/1',
    'file:///etc/passwd',
    'filesystem:https://example.be/',
    'view-source:https://example.be',
    'https://user:secret@example.be/',
    'https://good.example@evil.example/',
    'https://',
    'http://[',
  ];
  for (const trick of TRICKS) {
    it(`is left out when it is ${JSON.stringify(trick)}`, () => expect(safeLink(trick)).to.equal(nothing));
  }

  it('is left out when it is empty', () => {
    expect(safeLink('')).to.equal(nothing);
    expect(safeLink(undefined)).to.equal(nothing);
  });
});

describe('A picture from data', () => {
  it('may come from the page itself', () => {
    expect(safeImage('/a.jpg')).to.equal(`${location.origin}/a.jpg`);
  });

  it('comes from elsewhere only when the page allows the host', () => {
    const url = 'https://images.example.be/a.jpg';
    expect(safeImage(url)).to.equal(nothing);
    expect(safeImage(url, 'other.be images.example.be')).to.equal(url);
    expect(safeImage(url, ' IMAGES.example.be\n')).to.equal(url);
    expect(safeImage(url, '*.example.be')).to.equal(url);
  });

  it('does not come from a host that only looks alike', () => {
    for (const host of ['images.example.be.evil.example', 'evilexample.be', 'example.be.']) {
      expect(safeImage(`https://${host}/a.jpg`, 'example.be *.example.be')).to.equal(nothing);
    }
    expect(safeImage('https://example.be/a.jpg', '*')).to.equal(nothing);
  });

  it('is never data, script or a file', () => {
    for (const url of ['data:image/svg+xml,<svg/>', 'javascript:1', 'blob:x', 'tel:1', 'file:///a.png']) {
      expect(safeImage(url, 'example.be')).to.equal(nothing);
    }
  });
});
