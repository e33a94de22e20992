package lv.saiknes.house;

import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are served.
 *
 * @param cache how many megabytes of pages are kept for whoever asks for the same page of
 * the same data again; none where 0
 */
@Validated
@ConfigurationProperties("saiknes.pages")
record PageSettings(@DefaultValue("32") @Range(max = 100_000) int cache) {
}
