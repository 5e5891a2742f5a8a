import { sortCategories } from '../category.ts';
import { listOf, objectOf, textOf, type JsonObject } from '../json.ts';

/** What kinds of event say about the function: a course is for learning, a meal or a game for meeting. */
const FUNCTION_OF_TERM: Record<string, string> = {
  '0.3.1.0.0': 'leren',
  '1.50.0.0.0': 'ontmoeten',
  '0.50.21.0.0': 'ontmoeten',
};

const CHILD = 12;
const SENIOR = 55;

/** For whom an event is, and which functions it serves, out of its audience, ages, labels and terms. */
export function readAudience(event: JsonObject): { functions?: string[]; audience?: string[]; categories?: string[] } {
  const labels = listOf(event['labels']).flatMap(label => textOf(label) ?? []);
  const sorted = sortCategories(labels);
  const terms = listOf(event['terms']).flatMap(term => FUNCTION_OF_TERM[textOf(objectOf(term)['id']) ?? ''] ?? []);
  const functions = [...new Set([...sorted.functions, ...terms])];
  const audience = [...new Set([...audienceType(event), ...sorted.audience, ...ageGroup(event['typicalAgeRange'])])];
  const narrower = audience.length > 1 ? audience.filter(group => group !== 'everyone') : audience;
  const categories = categoriesOf(event);
  return {
    ...(functions.length > 0 && { functions }),
    ...(narrower.length > 0 && { audience: narrower }),
    ...(categories.length > 0 && { categories }),
  };
}

/** The kind of event and its themes; what a place has is none. */
function categoriesOf(event: JsonObject): string[] {
  const labels = listOf(event['terms'])
    .map(objectOf)
    .filter(({ domain }) => domain === 'eventtype' || domain === 'theme')
    .flatMap(({ label }) => textOf(label)?.slice(0, 80) ?? []);
  return [...new Set(labels)].slice(0, 20);
}

function audienceType(event: JsonObject): string[] {
  const type = textOf(objectOf(event['audience'])['audienceType']);
  return type ? [type.slice(0, 64)] : [];
}

/** `6-12` is for children, `55-` for seniors; `-` is for all ages. */
function ageGroup(range: unknown): string[] {
  const match = /^(\d*)-(\d*)$/.exec(textOf(range) ?? '');
  if (!match) return [];
  if (match[2] && Number(match[2]) <= CHILD) return ['children'];
  return match[1] && Number(match[1]) >= SENIOR ? ['seniors'] : [];
}
