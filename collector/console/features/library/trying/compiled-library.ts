import { loadLibrary } from '@lapwing/matching/library';
import { queryOptions } from '@tanstack/react-query';
import { fetchFile } from '../../../data/api.ts';

/**
 * The library in force, in the form that PCs match with. Asked for anew when the page is
 * opened; the browser keeps the file, and fetches it again only when there is another one.
 */
export const compiledLibraryQuery = queryOptions({
  queryKey: ['library', 'compiled'],
  staleTime: 0,
  gcTime: 60_000,
  // What is loaded is no plain data: it must not be compared or copied piece by piece.
  structuralSharing: false,
  queryFn: async ({ signal }) => loadLibrary(await fetchFile('/api/library/compiled', signal)),
});
