import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'Elige lo que buscas (1 elegido)',
    many: 'Elige lo que buscas ({count} elegidos)',
    other: 'Elige lo que buscas ({count} elegidos)',
  },
  filterFunctions: '¿Qué quieres hacer?',
  filterPlaces: '¿Dónde?',
  filterAudiences: '¿Para quién?',
  filterEase: '¿Qué es bueno para ti?',
  filterFree: 'Gratis',
  filterNoSignUp: 'Sin inscripción',
  filterThisWeek: 'Esta semana',
  filterState: 'Solo ves: {filters}.',
  filterShow: { one: 'Mostrar 1 actividad', many: 'Mostrar {count} actividades', other: 'Mostrar {count} actividades' },
  filterClear: 'Borrar todos los filtros',
  filterCleared: 'Todos los filtros están borrados.',
  noResults: 'No hay nada que coincida con lo que eliges.',
  noResultsHint: 'Elige menos, o borra todos los filtros.',
} satisfies CalendarFiltersTranslation;
