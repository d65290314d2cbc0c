import { useState } from 'react';
import { useMay } from '../session/SessionProvider.js';
import { AlgorithmsPanel } from './AlgorithmsPanel.js';
import { RestageReport } from './restaging/RestageReport.js';
import { RestagesPanel } from './restaging/RestagesPanel.js';
import classes from './Administration.module.css';

/** Staging releases and, for those who install them, restaging; an open restaging stands in their place. */
export function AlgorithmsTab() {
  const mayRestage = useMay('staging.install');
  const [shown, show] = useState<string | undefined>(undefined);
  return (
    <div className={classes.rows}>
      {mayRestage && shown !== undefined ? (
        <RestageReport id={shown} onClose={() => show(undefined)} />
      ) : (
        <>
          <AlgorithmsPanel />
          {mayRestage && <RestagesPanel onOpen={show} />}
        </>
      )}
    </div>
  );
}
