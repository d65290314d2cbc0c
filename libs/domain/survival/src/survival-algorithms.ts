/** Name, version and items of the algorithms of this package; both are stored and exported beside the values. */
export const SURVIVAL_ALGORITHMS = [
  {
    name: 'SEER Survival Time in Months',
    version: '2.2 (September 2014)',
    items: [
      'vitalStatusRecode',
      'recordNumberRecode',
      'survDateDxRecode',
      'survDateActiveFollowup',
      'survFlagActiveFollowup',
      'survMosActiveFollowup',
      'survDaysActiveFollowup',
      'survDatePresumedAlive',
      'survFlagPresumedAlive',
      'survMosPresumedAlive',
      'survDaysPresumedAlive',
    ],
  },
  { name: 'SEER Cause-Specific Death Classification', version: '2008', items: ['seerCauseSpecificCod', 'seerOtherCod'] },
  { name: 'SEER Days from Diagnosis to Treatment', version: '1.0 (September 2022)', items: ['daysToTreatment'] },
] as const;
