/** Whether a library's version (like 2026.11.1, compared number by number) is below another; nothing is below none (""). */
export function isLower(version: string, current: string): boolean {
  if (current === '') return false;
  const left = version.split('.').map(Number);
  const right = current.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
