package lv.saiknes.address;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the house stands.
 *
 * @param baseAddress public address of the house, such as https://saiknes.example, with
 * which permalinks, citations and IRIs begin; left unset, the address under which the
 * server was asked
 */
@ConfigurationProperties("saiknes")
record AddressSettings(@Nullable URI baseAddress) {

	AddressSettings {
		if (baseAddress != null && (!WholeAddress.is(baseAddress) || baseAddress.getQuery() != null
				|| baseAddress.getFragment() != null)) {
			throw new IllegalArgumentException("saiknes.base-address is `" + baseAddress
					+ "`; write a whole address such as https://saiknes.example, without ? and #");
		}
	}

}
