import classes from './RunStatus.module.css';

type Status = 'waiting' | 'running' | 'done' | 'failed';

/** Words of a run's status. */
export const RUN_WORDS: Readonly<Record<Status, string>> = { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed' };

interface Props {
  readonly status: Status;
  readonly text: string;
}

/** State of something that runs in the background: a dot and words, so that colour is not alone. */
export function RunStatus({ status, text }: Props) {
  return (
    <span className={classes.status} data-status={status}>
      <span className={classes.dot} />
      {text}
    </span>
  );
}
