import { IsInt, IsUUID } from 'class-validator';
import { defineJob } from '#platform/queue';

/** Which import to run, and the how manieth time somebody asked for it. */
export class ImportFilePayload {
  @IsUUID()
  readonly importId: string;

  @IsInt()
  readonly resumes: number;
}

/** Takes one uploaded file into the registry. A worker that dies leaves it to the next, which goes on behind the last batch. */
export const importFile = defineJob<ImportFilePayload>({
  name: 'import-file',
  queue: 'import',
  payload: ImportFilePayload,
  once: ({ importId, resumes }) => `import-${importId}-${resumes}`,
  attempts: 5,
});
