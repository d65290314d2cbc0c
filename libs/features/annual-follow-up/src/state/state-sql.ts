/**
 * The rule of `followUpState` as SQL over the columns of `followed_patient` (alias `f`).
 * @param at - placeholders of the day (date) and of the two limits (integer), such as `$1`
 */
export function stateSql(at: { readonly day: string; readonly due: string; readonly lost: string }): string {
  return `CASE WHEN f."vitalStatus" = '0' THEN 'closed'
               WHEN f."notFollowedBecause" IS NOT NULL THEN 'not-followed'
               WHEN f."lastContactDay" IS NULL THEN 'lost'
               WHEN ${at.day}::date <= (f."lastContactDay" + make_interval(months => ${at.due}::integer))::date THEN 'current'
               WHEN ${at.day}::date <= (f."lastContactDay" + make_interval(months => ${at.lost}::integer))::date THEN 'due'
               ELSE 'lost' END`;
}
