import { control, type local, screen } from '@lapwing/proto';
import type { View } from './views.ts';

const { WATCH_MODE_WALL } = control.WatchMode;
const { ScreenCodec: Codec } = screen;

/** Codecs of live pictures. */
const LIVE_CODECS: ReadonlySet<screen.ScreenCodec> = new Set([
  Codec.SCREEN_CODEC_AV1,
  Codec.SCREEN_CODEC_VP9,
  Codec.SCREEN_CODEC_VP8,
  Codec.SCREEN_CODEC_H264,
  Codec.SCREEN_CODEC_TILES,
]);

/** Limits of screen.proto. */
const NARROWEST = 64;
const WIDEST = 640;
const SHORTEST_INTERVAL_MS = 1_000;

/** More monitors than this no PC has. */
const MAX_LIVE = 16;

/**
 * What a collector wants of a session, cut down to the views that commands have started there: of
 * all else no picture is taken, whoever asks for it.
 *
 * @param watch what the collector asked for last; undefined where the screens' socket does not stand.
 * @param views of this session.
 */
export function allowedWatch(
  watch: screen.ScreenWatch.$Properties | undefined,
  sessionId: string,
  views: readonly View[],
): screen.ScreenWatch.$Shape {
  const onWall = views.some(({ mode }) => mode === WATCH_MODE_WALL);
  const lookers = new Set(
    views.filter(({ mode }) => mode !== WATCH_MODE_WALL).map(({ viewId }) => viewId),
  );
  const live = (watch?.live ?? []).slice(0, MAX_LIVE).flatMap((wanted) => {
    const viewIds = (wanted.viewIds ?? []).filter((viewId) => lookers.has(viewId));
    if (viewIds.length === 0) return [];
    const { monitor = 0, maxWidth = 0, keyFrameCount = 0 } = wanted;
    const codecs = (wanted.codecs ?? []).filter((codec) => LIVE_CODECS.has(codec));
    return [{ monitor, maxWidth, keyFrameCount, codecs, viewIds }];
  });
  const thumbnail = onWall && watch?.thumbnail ? boundedThumbnail(watch.thumbnail) : undefined;
  return { sessionId, live, ...(thumbnail && { thumbnail }) };
}

/** What a session is told: who looks, for banner and tray, and what pictures are wanted. */
export function viewsToTell(
  watch: screen.ScreenWatch.$Properties | undefined,
  sessionId: string,
  views: readonly View[],
): local.ScreenViews.$Shape {
  return {
    watch: allowedWatch(watch, sessionId, views),
    onWall: views.some(({ mode }) => mode === WATCH_MODE_WALL),
    views: views
      .filter(({ mode }) => mode !== WATCH_MODE_WALL)
      .map(({ viewId, viewerName, mode }) => ({ viewId, viewerName, mode })),
  };
}

function boundedThumbnail({
  width,
  intervalMs,
}: screen.ThumbnailWatch.$Properties): screen.ThumbnailWatch.$Shape {
  return {
    width: Math.min(Math.max(width ?? 0, NARROWEST), WIDEST),
    intervalMs: Math.max(intervalMs ?? 0, SHORTEST_INTERVAL_MS),
  };
}
