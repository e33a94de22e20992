package lv.saiknes.trace;

import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How connections are traced.
 *
 * @param permutations in how many shuffled graphs paths are counted, to tell how
 * surprising a connection is; 0 for never
 */
@Validated
@ConfigurationProperties("saiknes.trace")
record TraceSettings(@DefaultValue("30") @Range(max = 1_000) int permutations) {
}
