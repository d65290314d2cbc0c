/** Codes of site-specific items about genes, chromosomes and what they express; form and reserve as in `LABORATORY_CODES`. */
export const GENE_CODES = `
# kras ~
0 Normal, no mutation
1 Mutation in codon 12, 13 or 61
2 Mutation in codon 146 only
3 Mutation elsewhere
4 Mutation, codon not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# brafMutationalAnalysis ~
0 Normal, no mutation
1 V600E mutation
2 Mutation other than V600E
3 KIAA1549-BRAF fusion
4 Mutation, kind not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# nrasMutationalAnalysis ~
0 Normal, no mutation
1 Mutation in codon 12, 13 or 61
2 Mutation elsewhere
4 Mutation, kind not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# alkRearrangement ~
0 Normal, no rearrangement
1 Rearranged with EML4, KIF5B, TFG or KLC1
2 Rearranged with another gene
4 Rearranged, partner not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# egfrMutationalAnalysis ~
0 Normal, no mutation
1 Mutation in exon 18, 19, 20 or 21
2 Mutation elsewhere
4 Mutation, exon not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# jak2 ~
0 Negative
1 V617F mutation
2 Exon 12 mutation
3 Another mutation
4 Several mutations, V617F not among them
5 Positive, mutation not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# ewsr1Fli1Fusion ~
0 No fusion
1 EWSR1-FLI1
2 EWSR1-ERG
3 Another EWSR1 fusion
4 EWSR1 rearranged, partner not known
5 Fusion without EWSR1
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# foxo1GeneRearrangements ~
0 No fusion
1 PAX3-FOXO1
2 PAX7-FOXO1
3 Both
4 FOXO1 rearranged, partner not known
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# chromosome1pLossHeterozygosity chromosome19qLossHeterozygosity ~
0 No deletion
1 Deletion
6 Benign or borderline tumor
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# chromosome3Status ~
0 No loss
1 Partial loss
2 Complete loss
3 Loss, extent not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# chromosome8qStatus chromosome1qStatus ~
0 No gain
1 Gain
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# chromosome16qLossHeterozygosity ~
0 No loss
1 Loss
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# kitGeneImmunohistochemistry ~
0 Negative
1 Positive
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# methylationOfO6MGMT ~
0 Not methylated
1 Methylated, low level
2 Methylated, high level
3 Methylated, level not given
6 Benign or borderline tumor
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# microsatelliteInstability ~
0 Stable, mismatch repair intact
1 Unstable, low
2 Unstable, high, or mismatch repair deficient
8 Not applicable, not collected
9 Not documented or not assessed

# her2IhcSummary ~
0 Negative, score 0
1 Negative, score 1+
2 Equivocal, score 2+
3 Positive, score 3+
4 Negative, score not given
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# her2IshSummary ~
0 Negative, not amplified
2 Equivocal
3 Positive, amplified
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# nMycAmplification ~
0 Not amplified
1 Amplified
2 Gain
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed
`;
