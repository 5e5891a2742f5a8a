import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elements } from '../../tools/elements.ts';
import { elementsOf, type Manifest } from '../../tools/manifest.ts';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const described = elementsOf(manifest);
/** As it was built: types are checked before there is a build. */
const PACKAGE: string = '@stek/embed';
const classes = (await import(PACKAGE)) as Record<string, unknown>;

interface ElementClass {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<string, { attribute?: string | boolean; state?: boolean }>;
  readonly prototype: object;
}
const classOf = (name: string): ElementClass => classes[name] as ElementClass;

test('the manifest has every element, and nothing that is no element', () => {
  assert.deepEqual(
    described.map(({ tagName }) => tagName),
    elements().map(({ tag }) => tag),
  );
  const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  assert.equal(declared.length, described.length);
});

test('its modules are files of the package', () => {
  assert.equal(manifest.modules.length, 2 * described.length);
  for (const { path } of manifest.modules) assert.doesNotThrow(() => readFileSync(path), path);
});

for (const { tagName, name, attributes = [], members = [], events = [] } of described) {
  test(`<${tagName}> has in the manifest the attributes that it listens to, with those it inherits`, () => {
    const own = classOf(name);
    assert.deepEqual(attributes.map(attribute => attribute.name).sort(), [...own.observedAttributes].sort());
    for (const { type, description, name: attribute } of attributes) {
      assert.ok(type?.text && description, `${attribute} says too little`);
      assert.doesNotMatch(type.text, /undefined|^[A-Z]\w+$/, attribute);
    }
  });

  test(`<${tagName}> has in the manifest only what a page can use`, () => {
    const { elementProperties, prototype } = classOf(name);
    const hidden = ['clock', 'fallbackFocus'];
    const settable = [...elementProperties]
      .filter(([key, { state }]) => !state && !hidden.includes(key))
      .map(([key]) => key);
    const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(member => member.name);
    assert.deepEqual(fields.sort(), settable.sort());
    for (const { name: member, privacy, description } of members) {
      assert.ok(member in prototype, member);
      assert.ok(!privacy && !hidden.includes(member) && description, member);
    }
    for (const event of events) assert.match(`${event.name} ${event.type?.text}`, /^stek-[a-z-]+ CustomEvent<\{.*\}>$/);
  });
}
