import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json.ts';
import { uuidOf } from './uuid-of.ts';

/** The lists of words of ours that HSDS has no place for, by the name of their taxonomy. */
export const TAXONOMY = {
  theme: 'stek:life-domain',
  audience: 'stek:audience',
  /** A text in another language; the term is the field, and its language that of the text. */
  text: 'stek:text',
  /** A value that HSDS writes otherwise than we do. */
  detail: 'stek:detail',
  /** The id in somebody else's register. */
  source: 'stek:source',
} as const;

/** A word about a service, as an `attribute` with its `taxonomy_term` says it. */
export interface Attribute {
  taxonomy: string;
  code: string;
  name?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
  value?: string | undefined;
}

/** The attribute as HSDS 3 writes it. @param owner UUID of the service */
export function writeAttribute(owner: string, { taxonomy, code, name = code, language, value }: Attribute): JsonObject {
  const term = [taxonomy, code, language ?? ''].join('/');
  return {
    id: uuidOf(`${owner}/${term}`),
    link_id: owner,
    link_type: code,
    link_entity: 'service',
    ...(value !== undefined && { value }),
    taxonomy_term: {
      id: uuidOf(term),
      code,
      name,
      description: name,
      taxonomy,
      ...(language !== undefined && { language }),
    },
  };
}

/** What the attributes of something say; one without a term says nothing. */
export const readAttributes = (item: JsonObject): Attribute[] =>
  listOf(item['attributes']).flatMap(attribute => {
    const { value, taxonomy_term: term } = objectOf(attribute);
    if (!isObject(term)) return [];
    const code = textOf(term['code']) ?? textOf(term['name']);
    if (code === undefined) return [];
    return [
      {
        taxonomy: textOf(term['taxonomy']) ?? '',
        code,
        name: textOf(term['name']),
        language: textOf(term['language']),
        value: textOf(value),
      },
    ];
  });
