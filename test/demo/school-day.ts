import type { Observation } from '@lapwing/agent/session/capture/observation.ts';
import { Random } from './random.ts';
import { concerningScenes, ordinaryScenes, privateScenes, type Scene } from './scenes.ts';

/** How likely a scene is one of these; the rest is ordinary work. */
const CONCERNING_SHARE = 0.025;
const PRIVATE_SHARE = 0.02;

/** While somebody looks, more happens than on a school day. */
const LIVE_CONCERNING_SHARE = 0.12;

/**
 * What the capture sources of one PC would tell, without end, from `fromMs` on.
 *
 * @param seed equal seeds give equal days
 * @param liveFromMs from when on somebody may be looking
 */
export function* schoolDay(
  seed: number,
  fromMs: number,
  liveFromMs: number,
): Generator<Observation> {
  const random = new Random(seed);
  let clockMs = fromMs + random.between(0, 60_000);
  for (;;) {
    const scene = pickScene(
      random,
      clockMs < liveFromMs ? CONCERNING_SHARE : LIVE_CONCERNING_SHARE,
    );
    const endMs = clockMs + random.between(45_000, 8 * 60_000);
    yield* playScene(scene, clockMs, endMs, random);
    clockMs = endMs;
    // Now and then somebody listens to the teacher instead.
    if (random.chance(0.15)) clockMs += random.between(60_000, 5 * 60_000);
  }
}

function pickScene(random: Random, concerningShare: number): Scene {
  const draw = random.next();
  if (draw < concerningShare) return random.pick(concerningScenes);
  if (draw < concerningShare + PRIVATE_SHARE) return random.pick(privateScenes);
  return random.pick(ordinaryScenes);
}

function* playScene(
  scene: Scene,
  startMs: number,
  endMs: number,
  random: Random,
): Generator<Observation> {
  const inBrowser = scene.kind === 'site';
  yield inBrowser
    ? {
        kind: 'window',
        executable: 'chromium',
        application: 'Chromium',
        title: `${scene.title} – Chromium`,
        atMs: startMs,
      }
    : {
        kind: 'window',
        executable: scene.executable,
        application: scene.application,
        title: scene.title,
        atMs: startMs,
      };
  if (inBrowser) {
    const { url, title } = scene;
    yield {
      kind: 'front-tab',
      url,
      title,
      privateWindow: false,
      browserFocused: true,
      field: 'text',
      browser: 'chromium',
      atMs: startMs,
    };
    if (scene.searchTerms) {
      const { searchTerms } = scene;
      yield { kind: 'search', url, title, searchTerms, browser: 'chromium', atMs: startMs };
    }
  }

  let clockMs = startMs;
  const typed = [...scene.typed];
  while (clockMs < endMs) {
    yield { kind: 'activity', atMs: clockMs };
    const sentence = typed.shift();
    if (sentence) {
      for (const character of sentence) {
        clockMs += random.between(120, 350);
        yield { kind: 'text', text: character, atMs: clockMs };
      }
      yield { kind: 'text', text: '\n', atMs: clockMs + 200 };
    }
    clockMs += random.between(5_000, 25_000);
  }

  if (inBrowser) {
    yield {
      kind: 'visit',
      url: scene.url,
      title: scene.title,
      searchTerms: scene.searchTerms ?? '',
      activeMs: Math.round(endMs - startMs),
      privateWindow: false,
      browser: 'chromium',
      startedAtMs: Math.round(startMs),
      atMs: endMs,
    };
  }
}
