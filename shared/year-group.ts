/** A year group as people say it: "Year 9" for the directory's "9", other texts as they are. */
export function yearWords(yearGroup: string | null | undefined): string {
  if (!yearGroup) return '';
  return /^\d+$/.test(yearGroup) ? `Year ${yearGroup}` : yearGroup;
}
