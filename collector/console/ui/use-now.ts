import { useEffect, useState } from 'react';

/** The present moment, Unix milliseconds; renders anew every half minute, so that "4 min ago" stays true. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
