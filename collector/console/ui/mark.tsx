/** Lapwing's mark: the head of a crested lapwing. Decorative; the name stands beside it. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" />;
}
