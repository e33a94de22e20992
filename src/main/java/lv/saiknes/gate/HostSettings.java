package lv.saiknes.gate;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By which names the program may be asked.
 *
 * @param hosts names of this server beside localhost and the address it listens on, with
 * commas between them, such as links.example.org; requests for other names are refused.
 * Where none is given and it listens on an address that others reach, any name is
 * answered
 */
@Validated
@ConfigurationProperties("saiknes")
record HostSettings(@DefaultValue List<@Pattern(regexp = "[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+]",
		message = "must be the name of a host without scheme, port or path, such as links.example.org") String> hosts) {

	HostSettings {
		hosts = List.copyOf(hosts);
	}

}
