import packageJson from '../package.json' with { type: 'json' };

/** The agent's version, semver. */
export const AGENT_VERSION: string = packageJson.version;
