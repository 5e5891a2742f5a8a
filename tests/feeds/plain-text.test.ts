import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeHTML } from 'entities/decode';
import { characterOf } from '../../src/feeds/entities.ts';
import { plainText } from '../../src/feeds/plain-text.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  ['Caf&eacute; Zo&#xeb; &ndash; 5 &euro;', 'Café Zoë – 5 €'],
  ['Caf&eacute;', 'Café'],
  ['&Eacute;t&eacute; &agrave; la ferme', 'Été à la ferme'],
  ['l&#39;atelier &amp; co', 'l’atelier & co'.replace('’', "'")],
  ['l&rsquo;atelier', 'l’atelier'],
  ['Eén&nbsp;euro', 'Eén euro'],
  ['14&#160;uur', '14 uur'],
  ['Te veel&hellip;', 'Te veel…'],
  ['&#8364; 5, &#128; 5', '€ 5, € 5'],
  ['&lt;p&gt;Hallo&lt;/p&gt;&lt;p&gt;daar&lt;/p&gt;', 'Hallo\ndaar'],
  ['&amp;lt;b&amp;gt;Soep&amp;lt;/b&amp;gt;', 'Soep'],
  ['Caf&amp;eacute; Zo&amp;#235;', 'Café Zoë'],
  ['<p>Venez &agrave; 14&nbsp;h.</p><ul><li>Gratuit</li></ul>', 'Venez à 14 h.\n\n- Gratuit'],
  ['<b>Soep</b> &amp; brood', 'Soep & brood'],
  // Plain text stays what it is.
  ['Q&A; R&D', 'Q&A; R&D'],
  ['5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
  ['Vraag het aan Lotte <lotte@stek.example> &amp; co', 'Vraag het aan Lotte <lotte@stek.example> & co'],
  ['https://stek.example/?a=1&copy=2&lang=nl', 'https://stek.example/?a=1&copy=2&lang=nl'],
  ['  twee spaties  ', '  twee spaties  '],
  ['&onbekend; blijft', '&onbekend; blijft'],
  ['&#0;&#xD800;&#x110000;', ''],
];

describe('text out of other people’s markup', () => {
  for (const [written, shown] of TEXTS)
    it(`reads ${JSON.stringify(written)}`, () => assert.equal(plainText(written), shown));

  it('does not escape forever what was escaped forever', () => {
    const often = `${'&amp;'.repeat(1)}${'amp;'.repeat(50)}lt;p&gt;`;
    assert.ok(plainText(often).length > 100);
  });
});

describe('character references', () => {
  it('have the numbers of a browser', () => {
    for (let code = 0xa0; code <= 0x2fff; code += 7)
      assert.equal(characterOf(`#${code}`), decodeHTML(`&#${code};`), `#${code}`);
    for (let code = 0x80; code <= 0x9f; code++)
      if (![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code))
        assert.equal(characterOf(`#${code}`), decodeHTML(`&#${code};`), `#${code}`);
    assert.equal(characterOf('#x1F372'), '🍲');
    assert.equal(characterOf('constructor'), undefined);
  });

  it('have the names of HTML 4, and the marks that newer editors name, as a browser reads them', () => {
    const known =
      'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega quot amp apos lt gt OElig oelig Scaron scaron Yuml fnof circ tilde thetasym upsih piv ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams Tab NewLine comma period colon semi excl quest lpar rpar sol num percnt plus equals ast commat lowbar hyphen dash dollar';
    for (const name of known.split(' ')) assert.equal(characterOf(name), decodeHTML(`&${name};`), name);
  });
});
