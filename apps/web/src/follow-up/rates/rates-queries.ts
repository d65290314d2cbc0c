import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, given } from '../../api/client.js';
import type { NewSettingValue, RateCasesFilter, RateRuleSet } from '../../api/contract.js';
import { keys } from '../../api/keys.js';

/** Whose rates, by which published list. */
export interface RatesFilter {
  readonly facilityId: number | undefined;
  readonly ruleSet: RateRuleSet;
}

export const ratesQuery = (filter: RatesFilter) =>
  queryOptions({
    queryKey: keys.rates('now', filter),
    queryFn: () => answer(api.GET('/api/follow-up/rates', { params: { query: given(filter) } })),
  });

export const rateForecastQuery = (filter: RatesFilter) =>
  queryOptions({
    queryKey: keys.rates('forecast', filter),
    queryFn: () => answer(api.GET('/api/follow-up/rates/forecast', { params: { query: given(filter) } })),
  });

export const rateHistoryQuery = (filter: RatesFilter) =>
  queryOptions({
    queryKey: keys.rates('history', filter),
    queryFn: () => answer(api.GET('/api/follow-up/rates/history', { params: { query: given(filter) } })),
  });

const PAGE = 60;

export const rateCasesQuery = (filter: RateCasesFilter) =>
  infiniteQueryOptions({
    queryKey: keys.rateCases(filter),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/follow-up/rates/cases', { params: { query: given({ ...filter, limit: PAGE, after: pageParam }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const whyQuery = (abstractId: string, ruleSet: RateRuleSet) =>
  queryOptions({
    queryKey: keys.rateWhy(abstractId, ruleSet),
    queryFn: () => answer(api.GET('/api/follow-up/rates/cases/{abstractId}', { params: { path: { abstractId }, query: { ruleSet } } })),
  });

export const timelinessQuery = (filter: {
  readonly facilityId: number | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}) =>
  queryOptions({
    queryKey: keys.timeliness(filter),
    queryFn: () => answer(api.GET('/api/follow-up/timeliness', { params: { query: given(filter) } })),
  });

export const certificationQuery = (year: number) =>
  queryOptions({
    queryKey: keys.certification(year),
    queryFn: () => answer(api.GET('/api/follow-up/certification', { params: { query: { year } } })),
  });

export const followUpSettingsQuery = queryOptions({
  queryKey: keys.followUpSettings,
  queryFn: () => answer(api.GET('/api/follow-up/settings')),
});

/** Sets a value from a day on; every figure of follow-up may change by it. */
export function useSettingSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewSettingValue) => answer(api.PUT('/api/follow-up/settings', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.followUp }),
  });
}
