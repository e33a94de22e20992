package lv.saiknes.gate;

import java.time.Duration;

import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are worked on.
 *
 * @param atOnce most requests to the API that are worked on at once, and likewise most
 * pages; 0 means as many as the machine has processors
 * @param waiting most requests that wait for their turn; others are told to come again
 * @param patience how long a request may wait for its turn
 * @param time how long a page may take, and an export until it begins; what is asked by
 * GraphQL has a time of its own
 * @param body greatest size of what a request sends
 */
@Validated
@ConfigurationProperties("saiknes.crowd")
record CrowdSettings(@DefaultValue("0") @Range(max = 1_000) int atOnce,
		@DefaultValue("512") @Range(max = 100_000) int waiting,
		@DefaultValue("5s") @DurationMin(millis = 1) @DurationMax(minutes = 10) Duration patience,
		@DefaultValue("20s") @DurationMin(millis = 1) @DurationMax(minutes = 60) Duration time,
		@DefaultValue("256KB") DataSize body) {
}
