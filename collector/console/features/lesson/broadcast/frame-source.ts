/** Frames of a captured screen, as they change. Browser only. */

/** Chromium's way, which goes on while the page is behind other windows; not yet in the DOM's types. */
interface TrackProcessor {
  readable: ReadableStream<VideoFrame>;
}
type TrackProcessorClass = new (options: { track: MediaStreamTrack }) => TrackProcessor;

/** Calls back with each frame until stopped; whoever gets a frame closes it. */
export function readFrames(
  stream: MediaStream,
  track: MediaStreamTrack,
  onFrame: (frame: VideoFrame) => void,
): () => void {
  const Processor = (globalThis as { MediaStreamTrackProcessor?: TrackProcessorClass })
    .MediaStreamTrackProcessor;
  return Processor
    ? readTrack(new Processor({ track }).readable, onFrame)
    : readVideo(stream, onFrame);
}

function readTrack(
  readable: ReadableStream<VideoFrame>,
  onFrame: (frame: VideoFrame) => void,
): () => void {
  const reader = readable.getReader();
  let stopped = false;
  const pump = async (): Promise<void> => {
    while (!stopped) {
      const { value, done } = await reader.read();
      if (done) return;
      if (stopped) value.close();
      else onFrame(value);
    }
  };
  // The track ends when the person stops sharing; that is told by the track itself.
  pump().catch(() => {});
  return () => {
    stopped = true;
    void reader.cancel().catch(() => {});
  };
}

/** Elsewhere by a video that nobody sees. */
function readVideo(stream: MediaStream, onFrame: (frame: VideoFrame) => void): () => void {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  let stopped = false;
  const next = () => {
    if (stopped) return;
    onFrame(new VideoFrame(video));
    video.requestVideoFrameCallback(next);
  };
  video.requestVideoFrameCallback(next);
  void video.play();
  return () => {
    stopped = true;
    video.srcObject = null;
  };
}
