import type { Criteria } from '../../../domain/filter.ts';
import type { Activity } from '../../../schema/activity.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeIndex } from '../programme-index.ts';

type ListName = 'functions' | 'places' | 'audiences' | 'organisers' | 'categories';
type SwitchName = 'free' | 'noSignUp' | 'thisWeek';

/** More names than these nobody reads; the search finds the others. */
const MOST_NAMES = 24;

/** One thing to tick. */
export interface FilterOption {
  label: string;
  checked: boolean;
  /** What the criteria become when it is ticked, or unticked. */
  toggle: (criteria: Criteria) => Criteria;
}

/** Things to tick that belong together. */
export interface FilterGroup {
  legend: string;
  options: FilterOption[];
}

/** What can be ticked: only what the programme has, and what is ticked already. */
export function filterGroups(criteria: Criteria, index: ProgrammeIndex, formatter: ProgrammeFormatter): FilterGroup[] {
  const { t } = formatter;
  const activities = [...index.activities.values()];
  const used = (values: readonly string[], name: ListName) => usedIn(values, criteria[name]);
  const list = (legend: string, name: ListName, values: readonly string[], label: (value: string) => string) =>
    listGroup(criteria, { legend, name, values, label });
  const places = used([...index.places.keys()], 'places');
  return [
    list(
      t('filterFunctions'),
      'functions',
      used(
        activities.flatMap(({ functions = [] }) => functions),
        'functions',
      ),
      name => formatter.functionName(name),
    ),
    list(t('filterPlaces'), 'places', places.length > 1 ? places : [], id => index.places.get(id)?.name ?? id),
    list(
      t('filterAudiences'),
      'audiences',
      used(
        activities.flatMap(({ audience = [] }) => audience),
        'audiences',
      ),
      name => capital(formatter.audienceName(name)),
    ),
    ...(['organisers', 'categories'] as const).map(name => {
      const names = used(namesIn(activities, name), name);
      const legend = t(name === 'organisers' ? 'filterOrganisers' : 'filterCategories');
      return list(legend, name, names.length > 1 ? names : [], value => value);
    }),
    easeGroup(criteria, formatter),
  ].filter(({ options }) => options.length > 0);
}

function easeGroup(criteria: Criteria, { t }: ProgrammeFormatter): FilterGroup {
  const on = (name: SwitchName, label: string): FilterOption => ({
    label,
    checked: criteria[name],
    toggle: criteria => ({ ...criteria, [name]: !criteria[name] }),
  });
  return {
    legend: t('filterEase'),
    options: [on('free', t('filterFree')), on('noSignUp', t('filterNoSignUp')), on('thisWeek', t('filterThisWeek'))],
  };
}

/** What the programme has, and what is ticked already. */
const usedIn = (values: readonly string[], ticked: readonly string[]): string[] =>
  [...new Set([...values, ...ticked])].filter(value => value !== 'everyone');

interface ListGroup {
  legend: string;
  name: ListName;
  values: readonly string[];
  label: (value: string) => string;
}

const listGroup = (criteria: Criteria, { legend, name, values, label }: ListGroup): FilterGroup => ({
  legend,
  options: values.map(value => ({
    label: label(value),
    checked: criteria[name].includes(value),
    toggle: criteria => toggled(criteria, name, value),
  })),
});

/** The names that most activities have, in the order of the alphabet; a programme of a whole town can have hundreds. */
function namesIn(activities: readonly Activity[], name: 'organisers' | 'categories'): string[] {
  const counts = new Map<string, number>();
  for (const { organiser, categories = [] } of activities) {
    const names = name === 'categories' ? categories : organiser ? [organiser] : [];
    for (const one of names) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const often = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES);
  return often.map(([one]) => one).sort((a, b) => a.localeCompare(b));
}

/** What is ticked, in words. */
export const ticked = (groups: readonly FilterGroup[]): string[] =>
  groups.flatMap(({ options }) => options.filter(({ checked }) => checked).map(({ label }) => label));

const toggled = (criteria: Criteria, name: ListName, value: string): Criteria => ({
  ...criteria,
  [name]: criteria[name].includes(value) ? criteria[name].filter(other => other !== value) : [...criteria[name], value],
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
