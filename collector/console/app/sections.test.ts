import { describe, expect, it } from 'vitest';
import { roles } from '../../api/roles.ts';
import { landingFor, sectionsFor } from './sections.ts';

describe('sections', () => {
  it('land each role on the page it works with', () => {
    expect(landingFor('dsl')).toBe('/flags');
    expect(landingFor('deputy-dsl')).toBe('/flags');
    expect(landingFor('administrator')).toBe('/devices');
    expect(landingFor('technician')).toBe('/devices');
    expect(landingFor('teacher')).toBe('/lesson');
    for (const role of ['headteacher', 'governor'] as const) {
      expect(landingFor(role)).toBe('/overview');
    }
  });

  it('offer flags and activity to the safeguarding leads alone', () => {
    const allowed = roles.filter((role) =>
      sectionsFor(role).some(({ path }) => path === '/flags' || path === '/activity'),
    );
    expect(allowed).toEqual(['dsl', 'deputy-dsl']);
  });
});
