/** Hands the visitor an .ics file; their device asks what to do with it. */
export function downloadIcs(calendarFile: string, name: string): void {
  const url = URL.createObjectURL(new Blob([calendarFile], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.ics`;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'activiteit';

/** How sharing ended. `given-up` is the visitor's own choice. */
export type Shared = 'shared' | 'copied' | 'given-up' | 'failed';

/** Shares with the device's own sheet where it has one, else copies the link. */
export async function share(title: string, url: string): Promise<Shared> {
  try {
    if (navigator.share) {
      await navigator.share({ title, url });
      return 'shared';
    }
    // Absent on plain http.
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch (error) {
    return (error as Error).name === 'AbortError' ? 'given-up' : 'failed';
  }
}
