package lv.saiknes.graphql;

import java.time.Duration;

import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one request may ask for at most.
 *
 * @param cost most nodes and relations that a request may read, as estimated
 * @param depth most levels of nested fields; the introspection of tools needs about 13
 * @param characters greatest length of a document
 * @param fields most fields in a document; those of a fragment count for each place where
 * it is spread
 * @param aliases most fields with an alias, counted likewise
 * @param repeats how often one selection may name the same field
 * @param directives most directives in a document, counted likewise
 * @param time how long a request may take; the database's work stops then too
 * @param cache how many megabytes of answers are kept for whoever asks the same of the
 * same data again; none where 0
 */
@Validated
@ConfigurationProperties("saiknes.api")
record LimitSettings(@DefaultValue("100000") @Range(min = 1, max = 100_000_000) int cost,
		@DefaultValue("20") @Range(min = 1, max = 1_000) int depth,
		@DefaultValue("20000") @Range(min = 1, max = 10_000_000) int characters,
		@DefaultValue("1000") @Range(min = 1, max = 100_000) int fields,
		@DefaultValue("60") @Range(max = 100_000) int aliases,
		@DefaultValue("20") @Range(min = 1, max = 100_000) int repeats,
		@DefaultValue("60") @Range(max = 100_000) int directives,
		@DefaultValue("10s") @DurationMin(millis = 1) @DurationMax(minutes = 60) Duration time,
		@DefaultValue("32") @Range(max = 100_000) int cache) {
}
