import { bundledAlgorithm, deriveStage, loadAlgorithm, neededReleases, stageInWords, type StagingAlgorithm } from '#domain/staging';
import type { LoadableRelease, StageReply, StageRequest } from './stage-messages.js';

// Runs beside the page, so that loading a release never holds up typing. Releases are kept for as long as the page is open.
const loading = new Map<string, Promise<StagingAlgorithm>>();
let loaded: { release: string; milliseconds: number }[] = [];
let latest = 0;

async function load({ algorithm, version, sha256 }: LoadableRelease, currentYear: number): Promise<StagingAlgorithm> {
  const started = performance.now();
  const made = sha256 === null ? bundledAlgorithm({ currentYear }) : loadAlgorithm(await archive(sha256), { currentYear });
  loaded = [...loaded, { release: `${algorithm} ${version}`, milliseconds: performance.now() - started }];
  return made;
}

async function archive(sha256: string): Promise<Uint8Array> {
  const answer = await fetch(`/api/staging/archives/${sha256}`, { headers: { 'x-requested-with': 'registry' } });
  if (!answer.ok) throw new Error(`The archive does not come: ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

function atHand(release: LoadableRelease, currentYear: number): Promise<StagingAlgorithm> {
  const key = `${release.algorithm} ${release.version} ${release.sha256 ?? ''} ${currentYear}`;
  const known = loading.get(key);
  if (known) return known;
  const begun = load(release, currentYear);
  loading.set(key, begun);
  begun.catch(() => loading.delete(key)); // asked for again with the next case
  return begun;
}

async function stage({ number, means, items }: StageRequest): Promise<void> {
  const { currentYear, releases } = means;
  const algorithms = await Promise.all(neededReleases(items, releases).map((release) => atHand(release, currentYear)));
  if (number < latest) return;
  const words = stageInWords({ items, stage: deriveStage(items, algorithms, { currentYear }) }, algorithms);
  const reply: StageReply = { number, stage: words, loaded };
  self.postMessage(reply);
}

self.addEventListener('message', ({ data }: MessageEvent<StageRequest>) => {
  latest = data.number;
  // Without a release the page shows what the server said.
  stage(data).catch(() => undefined);
});
