/** Whether a text is a day (`YYYY-MM-DD`) that exists: engines make another day of 30 February, or none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;
