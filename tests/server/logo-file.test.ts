import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LARGEST_LOGO, readLogo } from '../../src/server/municipality/logo-file.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const PNG = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
const read = (content: string | Uint8Array) => readLogo(new Uint8Array(Buffer.from(content as string)));
const within = (part: string) => SVG.replace('<path', `${part}<path`);

describe('The file of a logo', () => {
  it('is what it is by what is in it: PNG, JPEG, WebP or a plain drawing', () => {
    const files: [content: string | Uint8Array, type: string][] = [
      [Buffer.concat([PNG, Buffer.alloc(20)]), 'image/png'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'image/jpeg'],
      [Buffer.from('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'latin1'), 'image/webp'],
      [SVG, 'image/svg+xml'],
      [`<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand -->\n${SVG}`, 'image/svg+xml'],
      [
        `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${SVG}`,
        'image/svg+xml',
      ],
      [within('<style>path{fill:url(#sky)}</style><use xlink:href="#sky" href=\'#sky\'/>'), 'image/svg+xml'],
      [within('<image href="data:image/png;base64,AAAA"/>'), 'image/svg+xml'],
    ];
    for (const [content, type] of files) {
      const logo = read(content);
      assert.ok(typeof logo === 'object', `${type}: ${String(logo)}`);
      assert.equal(logo.type, type);
    }
  });

  it('is refused when a drawing could do anything, or fetch something', () => {
    const parts = [
      '<script>alert(1)</script>',
      '<svg:script href="#x"/>',
      '<foreignObject><p/></foreignObject>',
      '<g onload = "x()"/>',
      '<g fill="red"onclick="x()"/>',
      '<image href="https://spy.example/x.png"/>',
      '<image xlink:href=//spy.example/x.png />',
      '<image href="data:image/svg+xml;base64,AAAA"/>',
      '<a href="javascript:alert(1)"><g/></a>',
      '<a href="&#106;avascript:alert(1)"><g/></a>',
      '<style>path{fill:url(//spy.example)}</style>',
      '<style>@import "//spy.example";</style>',
      '<style>path{fill:u\\72l(//spy.example)}</style>',
      '<g style="fill:u\\72l(//spy.example)"/>',
      '<?xml-stylesheet href="#x"?>',
    ];
    for (const part of parts) assert.match(String(read(within(part))), /^is a drawing that holds /, part);
    assert.match(String(read(`<!DOCTYPE svg [<!ENTITY x "y">]>${SVG}`)), /an entity of its own/);
  });

  it('is refused when it is something else, or too large', () => {
    for (const content of [
      '',
      'plain words',
      '<html><svg></svg></html>',
      'GIF89a',
      Buffer.from([0xff, 0xfe, 0x3c, 0x00]),
    ])
      assert.match(String(read(content)), /^is none of PNG, JPEG, WebP and SVG/);
    assert.match(String(read(SVG.replace('<svg', '<?xml version="1.0" encoding="utf-16"?><svg'))), /none of/);
    const fits = Buffer.concat([PNG, Buffer.alloc(LARGEST_LOGO - PNG.length)]);
    assert.ok(typeof read(fits) === 'object');
    assert.equal(read(Buffer.concat([fits, Buffer.alloc(1)])), 'is 201 kB: make it 200 kB or less.');
  });
});
