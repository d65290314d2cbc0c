import type { INestApplicationContext } from '@nestjs/common';
import { Command, InvalidArgumentError } from 'commander';
import { RestageRunService, RestageService, type RestageView, StagingCodeModule } from '#features/staging-code';
import { systemActor } from '#features/identity';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { progress } from '../progress.js';
import { withRegistry } from '../with-registry.js';

const DIFFERENCES_SHOWN = 20;
const actor = systemActor('registry restage');

interface RestageOptions {
  readonly from?: number;
  readonly to?: number;
  readonly facility?: number;
  readonly schema?: string;
  readonly algorithm?: string;
  readonly release?: string;
  readonly apply?: true;
  readonly undo?: string;
}

/** `registry restage` */
export function restageCommand(): Command {
  return new Command('restage')
    .option('--from <year>', 'first year of diagnosis', wholeNumber)
    .option('--to <year>', 'last year of diagnosis', wholeNumber)
    .option('--facility <id>', 'id of the facility that reported it', wholeNumber)
    .option('--schema <id>', 'schema that stands now, such as breast')
    .option('--algorithm <name>', 'algorithm that staged it so far, such as eod_public')
    .option('--release <release>', 'release that staged it so far, such as 3.2')
    .option('--apply', 'store what differs')
    .option('--undo <id>', 'put back what this restaging stored')
    .action((options: RestageOptions) => withRegistry([StagingCodeModule], (app) => restage(app, options)));
}

async function restage(app: INestApplicationContext, { undo, apply, facility, schema, ...selection }: RestageOptions): Promise<void> {
  const restages = app.get(RestageService);
  if (undo !== undefined) {
    await restages.undo(actor, undo);
    const { undone, kept } = await carriedOut(app, undo, 'undo');
    console.log(`${undone} records have their former values back; ${kept} hold values that were changed since and stay.`);
    return;
  }
  const { id } = await restages.start(actor, {
    ...selection,
    ...(facility !== undefined && { facilityId: facility }),
    ...(schema !== undefined && { schemaId: schema }),
  });
  const { records, differing } = await carriedOut(app, id, 'compare');
  console.log(`${records} records compared, ${differing} differ (restaging ${id}).`);
  await listDifferences(restages, id, differing);
  if (apply !== true || differing === 0) return;
  await restages.apply(actor, id);
  const { applied, outdated } = await carriedOut(app, id, 'apply');
  console.log(`${applied} records have their new values; ${outdated} changed since they were compared and were left alone.`);
}

/** Does the work of a step here, beside any workers, and waits for those. */
async function carriedOut(app: INestApplicationContext, id: string, step: 'compare' | 'apply' | 'undo'): Promise<RestageView> {
  const restages = app.get(RestageService);
  const runs = app.get(RestageRunService);
  const { records, differing } = await restages.view(actor, id);
  const shown = progress(step === 'compare' ? records : differing);
  try {
    await runs.runAll(id, step, { onPage: (done) => shown.show(done, `${done} records`) });
  } catch (error) {
    await runs.abandon(id, error);
    throw error;
  } finally {
    shown.end();
  }
  let view = await restages.view(actor, id);
  for await (const moved of restages.watch(actor, id, new AbortController().signal)) view = moved;
  if (view.status === 'failed') throw new CommandFailed(EXIT.failed, `The restaging failed: ${view.failure ?? ''}.`);
  return view;
}

async function listDifferences(restages: RestageService, id: string, differing: number): Promise<void> {
  const { rows } = await restages.differences(actor, id, { limit: DIFFERENCES_SHOWN });
  for (const { kind, recordId, changes } of rows) {
    for (const { item, from, to, after } of changes)
      console.log(`  ${kind} ${recordId}: ${item} ${from ?? 'blank'} becomes ${to ?? 'blank'}: ${after?.text ?? 'no release stages it.'}`);
  }
  if (differing > rows.length) console.log(`  and ${differing - rows.length} more records: see the restaging on the page.`);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
