/** A part of life in which somebody can need a way to help. */
export interface LifeDomain {
  id: string;
  /** Name of the picture beside it. */
  pictogram: string;
  /** The theme that a signal about it has. */
  signalTheme: string;
}

/** The life domains of a broad intake, in the order in which they are asked (HANDBOOK H4 of the domain). Their words are in the catalogue `life-domains`. */
export const LIFE_DOMAINS: readonly LifeDomain[] = [
  { id: 'housing', pictogram: 'home', signalTheme: 'housing' },
  { id: 'income', pictogram: 'money', signalTheme: 'financial' },
  { id: 'rights', pictogram: 'signpost', signalTheme: 'services' },
  { id: 'health', pictogram: 'health', signalTheme: 'health' },
  { id: 'mental-wellbeing', pictogram: 'private', signalTheme: 'health' },
  { id: 'family', pictogram: 'children', signalTheme: 'services' },
  { id: 'education', pictogram: 'school', signalTheme: 'education' },
  { id: 'work', pictogram: 'work', signalTheme: 'work' },
  { id: 'leisure', pictogram: 'music', signalTheme: 'leisure' },
  { id: 'mobility', pictogram: 'bus', signalTheme: 'mobility' },
  { id: 'social-contact', pictogram: 'coffee', signalTheme: 'integration' },
  { id: 'digital', pictogram: 'digital-help', signalTheme: 'training' },
  { id: 'home-care', pictogram: 'helping', signalTheme: 'services' },
];
