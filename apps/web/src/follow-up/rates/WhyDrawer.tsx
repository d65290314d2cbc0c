import { Drawer, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RateRuleSet } from '../../api/contract.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { MEASURE_WORDS, PLACE_WORDS } from './rate-words.js';
import { whyQuery } from './rates-queries.js';

interface Props {
  readonly abstractId: string | undefined;
  readonly ruleSet: RateRuleSet;
  readonly onClose: () => void;
}

/** Where one case is counted in each rate and why, with the rule's source. */
export function WhyDrawer({ abstractId, ruleSet, onClose }: Props) {
  return (
    <Drawer opened={abstractId !== undefined} onClose={onClose} title="Why is this case counted here?">
      {abstractId !== undefined && <Why abstractId={abstractId} ruleSet={ruleSet} />}
    </Drawer>
  );
}

function Why({ abstractId, ruleSet }: { readonly abstractId: string; readonly ruleSet: RateRuleSet }) {
  const { data, error, refetch } = useQuery(whyQuery(abstractId, ruleSet));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} />;
  return (
    <Stack gap="md">
      {data.notLookedAt !== null && <Text size="sm">{data.notLookedAt}</Text>}
      {data.rates.map(({ measure, place, title, because, source }) => (
        <section key={measure} aria-label={MEASURE_WORDS[measure]}>
          <Text size="xs" c="dimmed">
            {MEASURE_WORDS[measure]}
          </Text>
          <Text fw={600}>
            {PLACE_WORDS[place]}: {title}
          </Text>
          <Text size="sm">{because}</Text>
          <Text size="xs" c="dimmed">
            {source}
          </Text>
        </section>
      ))}
      <Link to="/abstracts/$abstractId" params={{ abstractId }}>
        Open the abstract
      </Link>
    </Stack>
  );
}
