package lv.saiknes.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there is a desk.
 *
 * @param desk whether /desk answers, where facts are added to the seed data; only where
 * the server listens on this machine alone, and to who has the address that is printed at
 * the start
 */
@ConfigurationProperties("saiknes")
public record DeskSettings(@DefaultValue("false") boolean desk) {
}
