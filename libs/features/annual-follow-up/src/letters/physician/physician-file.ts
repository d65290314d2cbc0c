import { PhysicianFileWrong } from '../letters.errors.js';

const LARGEST = 5 * 1_048_576;

/** The text of an uploaded file of physicians. @throws PhysicianFileWrong PHYSICIAN_FILE_WRONG when it is too large or not UTF-8 */
export async function physicianFile(upload: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of upload) {
    size += chunk.length;
    if (size > LARGEST) throw new PhysicianFileWrong('it is too large');
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new PhysicianFileWrong('it is not UTF-8');
  }
}
