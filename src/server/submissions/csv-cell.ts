/**
 * Where some spreadsheet lets a cell begin, whichever separator it was told, and what it then takes for a formula; or the end of the
 * text, whose closing quotation mark would then open a cell that swallows the lines below.
 */
const DANGEROUS = /(^|[,;])(?=[\s"'\p{Cf}]*([=+\-@＝＋－＠]|$))/gu;

/**
 * One cell of a table (RFC 4180) that holds no formula, also for who reads it with commas, semicolons or tabs where it was written
 * with another of these: then a cell begins in the middle of this one.
 * @param text what the cell says; its tabs and line breaks become spaces, for no spreadsheet agrees on those
 */
export function csvCell(text: string): string {
  const line = text.replace(/[\t\v\f\r\n\u0085\u2028\u2029]+/g, ' ').replace(/^\s+|[\s,;]+$/g, '');
  const safe = line && line.replace(DANGEROUS, "$1'");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
