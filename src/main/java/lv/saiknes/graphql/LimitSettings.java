package lv.saiknes.graphql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may ask for at most.
 *
 * @param cost estimated number of nodes and relations to be read
 * @param depth levels of nested fields; the introspection of tools needs about 13
 * @param characters length of the document
 * @param fields number of fields in the document
 * @param aliases number of fields with an alias
 * @param repeats how often one selection may name the same field
 * @param directives number of directives in the document
 * @param time how long a request may take; the database's work stops then too
 */
@ConfigurationProperties("saiknes.api")
record LimitSettings(@DefaultValue("100000") int cost, @DefaultValue("20") int depth,
		@DefaultValue("20000") int characters, @DefaultValue("1000") int fields, @DefaultValue("60") int aliases,
		@DefaultValue("20") int repeats, @DefaultValue("60") int directives, @DefaultValue("10s") Duration time) {
}
