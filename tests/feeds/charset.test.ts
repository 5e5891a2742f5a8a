import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Charset } from '../../src/feeds/charset.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

/** The text of these bytes, given in pieces of this size. */
function textOf(
  bytes: readonly number[],
  { declared, size = bytes.length }: { declared?: string; size?: number } = {},
) {
  const charset = new Charset(declared);
  let text = '';
  for (let at = 0; at < bytes.length; at += size)
    text += [...charset.decode(Uint8Array.from(bytes.slice(at, at + size)))].join('');
  return text + charset.end();
}

describe('bytes of which nobody says what they are', () => {
  it('stay UTF-8 where as many characters are broken as sound', () => {
    assert.equal(textOf([...utf8('café '), 0xff, ...utf8(' kom')]), 'café \ufffd kom');
    assert.equal(textOf([0xe9, ...utf8(' één kom '), 0xeb, ...utf8(' soep')]), '\ufffd één kom \ufffd soep');
  });

  it('are Windows-1252 where more characters are broken than sound', () => {
    assert.equal(textOf([...utf8('café '), 0xe9, 0x20, 0xeb, ...utf8(' kom')]), 'cafÃ© é ë kom');
    assert.equal(textOf([...utf8('Caf'), 0xe9, 0x20, 0x80]), 'Café €');
  });

  it('are in the charset that was declared where they are not UTF-8', () => {
    assert.equal(textOf([0xb3, 0xb9], { declared: 'windows-1250' }), 'łą');
    assert.equal(textOf(utf8('łą'), { declared: 'windows-1250' }), 'łą', 'UTF-8 shows itself');
    assert.equal(textOf([0xe9], { declared: 'no-such-charset' }), 'é');
    assert.equal(textOf([0xe9], { declared: 'UTF8' }), 'é', 'what they are not');
  });

  it('come out the same in pieces of any size', () => {
    const words = utf8('Één kom soep, 2 €, 🍲');
    for (const size of [1, 2, 3, 5, 7]) assert.equal(textOf(words, { size }), 'Één kom soep, 2 €, 🍲', String(size));
  });
});
