import type { Items } from '#domain/naaccr';

/** An invasive duct carcinoma of the right breast of March 2024, with what a test changes. */
export function aPrimary(changes: Items = {}): Items {
  return {
    primarySite: 'C504',
    histologicTypeIcdO3: '8500',
    behaviorCodeIcdO3: '3',
    laterality: '1',
    dateOfDiagnosis: '20240315',
    ...changes,
  };
}

/** Pair tables of a few rows, in the published layouts. */
export const SMALL_TABLES = {
  pairs1998: 'low,high,low,high,name\n9650,9667,9590,9595,"Hodgkin"\n',
  groups2001: 'group,low,high,name\n1,9590,9590,"Lymphoma, NOS"\n2,9650,9667,"Hodgkin lymphoma"\n',
  groupPairs2001: 'first,second\n1,2\n',
  samePrimary2010: 'morphology,from,to,from,to,same\n9823/3,2010,,,,9670/3\n9670/3,1978,2009,,,9823/3\n',
  transformsFrom2010: 'morphology,from,to,from,to,from\n9861/3,1978,,2010,,9989/3\n9732/3,1978,,,,9731/3\n',
  transformsTo2010: 'morphology,from,to,from,to,to\n9989/3,1978,,2010,,9861/3\n9731/3,1978,,,,9732/3\n',
};
